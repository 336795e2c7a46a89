import type { KeyRule } from "./key-rule.ts";

/**
 * The copy of the original that holds this switch was read without its commit; the fork carries the same lines.
 * An older one, at 01940b4cbbd243db93de5e297a4992db9bb7b620, posts to /v1/messages and calls 401 alone bad.
 */
export const trufflehog: KeyRule = {
  name: "trufflehog",
  sources: [
    "https://github.com/trufflesecurity/trufflehog/blob/main/pkg/detectors/anthropic/anthropic.go",
    "https://github.com/razi8/trufflehog/blob/8c3e141cab061b6527f89557a1e5eb0870242c17/pkg/detectors/anthropic/anthropic.go",
  ],
  read: "2026-11-24",
  call: "GET /v1/models, for an Admin key GET /v1/organizations/api_keys",
  says: "401 and 404 are not verified, without an error; 200 is verified; the rest cannot be told",
  callsKeyBad: ({ status }) => status === 401 || status === 404,
};
