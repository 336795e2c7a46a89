import type { KeyRule } from "./key-rule.ts";

export const titus: KeyRule = {
  name: "titus",
  sources: [
    "https://github.com/praetorian-inc/titus/blob/b3748332ca9996b15a5eafb459e28cb5058ca0c4/pkg/validator/validators/anthropic.yaml",
    "https://github.com/praetorian-inc/titus/blob/1db6aa669f59df5508f3ba358402db9cfebd0bd8/pkg/validator/http.go",
  ],
  read: "2026-11-24",
  call: "GET /v1/messages",
  says: "401 and 403 are invalid; 200 and 400 are valid; the rest is undetermined",
  callsKeyBad: ({ status }) => status === 401 || status === 403,
};
