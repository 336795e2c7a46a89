/** Labels for the tests of this folder, some wrong on purpose: what must come out of them is known. */
const ON_HOLD =
  '{"type":"error","error":{"type":"invalid_request_error","message":"On hold.","details":{"error_code":"organization_on_hold"}}}';
const BAD_KEY = '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}';

const LINES = [
  { id: "right", text: ON_HOLD, cause: "org-on-hold", surface: "curl", shape: "raw-json" },
  { id: "right-by-alt", text: ON_HOLD, cause: "org-disabled", alt: ["org-on-hold"], surface: "curl (in ci)" },
  { id: "right-by-other-name", text: ON_HOLD, cause: "org-disabled", alt_cause: ["org-on-hold"], service_message: "…" },
  { id: "wrong-confirmed", text: ON_HOLD, cause: "rate-limited", alt: null, surface: "curl", shape: "raw-json" },
  { id: "wrong-confirmed-too", text: ON_HOLD, cause: "rate-limited", surface: "slack", shape: "chat" },
  { id: "nothing", text: "It was raining all day long.", cause: "unknown", surface: "slack", shape: "chat" },
  { id: "undecided", text: "It was raining all night long.", cause: "overloaded", surface: "slack", shape: "chat" },
  { id: "called-bad", text: BAD_KEY, cause: "server-error", status: 401, workingKey: true, surface: "slack" },
  { id: "working", text: ON_HOLD, cause: "org-on-hold", status: 404, workingKey: true, surface: "slack" },
  { id: "no-status", text: ON_HOLD, cause: "org-on-hold", workingKey: true, surface: "slack" },
];

/** JSON lines as a file of labels has them. */
export const SEEDED = `${LINES.map((line) => JSON.stringify(line)).join("\n")}\n`;
