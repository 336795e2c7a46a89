/** Refusals of our own, as problem answers (RFC 9457). A code keeps its name and meaning; no text echoes what was sent. */
export const REFUSALS = {
  "origin-refused": { status: 403, title: "This request came from another site." },
  "content-type-unsupported": { status: 415, title: "Send the body as application/json." },
  "body-too-large": { status: 413, title: "The body is larger than this address takes." },
  "body-not-json": { status: 400, title: "The body is not one JSON document in UTF-8." },
  "body-too-slow": { status: 408, title: "The body did not arrive in time." },
  "body-invalid": { status: 400, title: "A field is missing, unknown or not as the contract says." },
  "key-and-sample": { status: 400, title: "Send either a key or a sample, not both and not neither." },
  "task-unknown": {
    status: 400,
    title: "Name at least one of the tasks messages, batches, files, skills, agents and admin, and no other.",
  },
  "model-invalid": {
    status: 400,
    title: "A model id has letters, digits and . _ : @ / - only, no spaces, and at most 128 characters.",
  },
  "workspace-id-invalid": {
    status: 400,
    title:
      "That is not a workspace id. An id starts with wrkspc_ and stands in the Console under Settings, Workspaces, column ID; a name does not work.",
  },
  "beta-invalid": {
    status: 400,
    title: "A beta value has small letters, digits and dashes only and at most 64 characters; at most 16 can be sent.",
  },
  "spend-needs-messages": {
    status: 400,
    title: "With spendTokens one message is sent, so the task messages must be asked for too.",
  },
  "sample-unknown": { status: 400, title: "There is no sample of that name." },
  "secret-in-field": {
    status: 422,
    title:
      "A field that is not the key holds something that looks like a secret. It was not kept. Replace that secret.",
  },
  "rate-limited": {
    status: 429,
    title: "This address has asked as often as it may for now. The API was not asked and no key was sent.",
  },
  "receipt-incomplete": { status: 422, title: "That is not a whole receipt: a part of it is missing." },
  "receipt-too-large": { status: 413, title: "A receipt is at most 32 KiB." },
  "receipt-invalid": { status: 422, title: "This server did not sign that receipt." },
  "receipt-expired": {
    status: 422,
    title: "A receipt is good for 30 minutes, and this one is older. Run the checks again.",
  },
  "receipt-used": { status: 409, title: "That receipt was used for something else already. Run the checks again." },
  "receipt-and-report": { status: 400, title: "Send either a receipt or a report, not both and not neither." },
  "report-invalid": { status: 400, title: "That is not a report as docs/report-format.md describes it." },
  "report-unknown": { status: 404, title: "There is no report of that id, or not one that you may change." },
  "report-expired": { status: 410, title: "That report has expired. Nothing of it is kept." },
  "report-revoked": { status: 410, title: "The maker of that report took it back. Nothing of it is kept." },
  "report-deleted": { status: 410, title: "The maker of that report deleted it. Nothing of it is kept." },
  "report-newer": {
    status: 503,
    title: "That report was written by a later version of Latchkey than this server runs. It is kept as it is.",
  },
  "manage-token-missing": {
    status: 401,
    title: "Only its maker may do that: send as Authorization: Bearer what the link was made with.",
  },
  "thread-full": { status: 409, title: "That link holds as many runs as it can. Make another one." },
  "sample-report": { status: 422, title: "A run of a sample stands for no key: it is not taken here." },
  "run-does-not-fit": { status: 422, title: "That run is of a key, and the link is of a sample." },
  "retest-requests-off": { status: 403, title: "The maker of that report takes no requests for a retest." },
  "storage-unavailable": {
    status: 503,
    title: "This server cannot reach its database right now. Nothing was changed; the same request may be sent again.",
  },
  "cause-unknown": { status: 404, title: "The catalogue has no cause of that id." },
  "not-found": { status: 404, title: "There is nothing at this address." },
  "method-not-allowed": { status: 405, title: "This address takes another method." },
  internal: { status: 500, title: "The mistake is in Latchkey." },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type RefusalCode = keyof typeof REFUSALS;

const BRAND = Symbol.for("latchkey.refusal");

/** Thrown by a guard; the edge turns it into a problem answer. */
export class Refusal extends Error {
  readonly [BRAND] = true;
  readonly code: RefusalCode;
  /** Names of fields, never their values. */
  readonly fields: readonly string[];
  readonly retryAfterS: number | undefined;
  /** The methods an address takes, where another one was used. */
  readonly allow: string | undefined;

  constructor(
    code: RefusalCode,
    options: { readonly fields?: readonly string[]; readonly retryAfterS?: number; readonly allow?: string } = {},
  ) {
    super(code);
    this.code = code;
    this.fields = options.fields ?? [];
    this.retryAfterS = options.retryAfterS;
    this.allow = options.allow;
  }
}

/** By brand: what outlives a reload in a global may have been thrown by another copy of this module. */
export function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && BRAND in error;
}
