import type { KeyRule } from "./key-rule.ts";

const TAKEN_AT_400 = new Set(["invalid_request_error", "rate_limit_error"]);

/** Many repositories bear this name; this is the largest of those that were found, and it tests Claude keys. */
export const apiKeyTester: KeyRule = {
  name: "api-key-tester",
  sources: [
    "https://github.com/weiruchenai1/api-key-tester/blob/5a40877e4e72543fc4b6b50dbc61bb71d12d64e9/src/services/api/claude.js",
    "https://github.com/weiruchenai1/api-key-tester/blob/9c78d2e4b61afa0c48c00653ee8202020b5fd1bd/public/worker.js",
  ],
  read: "2026-11-24",
  call: "POST /v1/messages through its own proxy host",
  says: "2xx is valid, 429 rate-limited; 400 goes by its error type; everything else is invalid",
  callsKeyBad({ status, errorType }) {
    if ((status >= 200 && status < 300) || status === 429) return false;
    // A body that is no JSON is invalid as well; a pasted text is none, so that silence about the type is no verdict.
    if (status === 400) return errorType !== undefined && !TAKEN_AT_400.has(errorType);
    return true;
  },
};
