import type { KeyRule } from "./key-rule.ts";

export const betterleaks: KeyRule = {
  name: "betterleaks",
  sources: [
    "https://github.com/betterleaks/betterleaks/blob/d03d8730d22e79cb4e374cd6f43e6bc3b9212c91/cmd/generate/config/rules/anthropic.go",
  ],
  read: "2026-11-24",
  call: "GET /v1/models, for an Admin key GET /v1/organizations/me",
  says: "401 and 403 are invalid; 200 with the expected body is confirmed; the rest is unknown",
  callsKeyBad: ({ status }) => status === 401 || status === 403,
};
