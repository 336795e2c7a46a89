import { DEPRECATIONS_PAGE, findModel } from "#lib/engine/api/models.ts";
import type { SpanRole, TextForm } from "#lib/engine/pasted/explained.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";

/** One piece of a pasted text, already redacted, and how it was read. */
export type ReadPiece = { readonly as: SpanRole; readonly piece: string };
export type SaidOfPieces = { readonly says: string; readonly source?: string };

const LONGEST_QUOTE = 90;

/** What each of the API's error types tells of itself. Types without a sentence are only named. */
const TYPE_SAYS: Readonly<Record<string, string>> = {
  invalid_request_error: "It speaks of the request; money and headers come under this type too.",
  authentication_error: "The API did not take the credential.",
  billing_error: "It speaks of money, not of rights.",
  permission_error: "The credential was known and this call refused. The type alone names no cause.",
  not_found_error: "A refused key answers 401, so this is not the key: something named in the call was not found.",
  rate_limit_error: "It speaks of how much or how fast.",
  request_too_large: "It speaks of the size of the request.",
  api_error: "The failure is on the side of the API.",
  overloaded_error: "The API has no room at the moment.",
  forbidden: "The API has no such type: this comes from in front of it.",
};

const DECIDES: Readonly<Record<SpanRole, (piece: string) => string>> = {
  code: (piece) => `${mono(piece)} is a machine code of the API. It counts before any wording.`,
  type: (piece) => [`The type is ${mono(piece)}.`, TYPE_SAYS[piece.toLowerCase()]].filter(Boolean).join(" "),
  status: (piece) => `The status is ${mono(piece)}. It fits; alone it decides nothing.`,
  wording: () => "These words are known for this cause.",
  model: (piece) => `${mono(piece)} is the model that is named.${sayRetirement(piece)}`,
  "request-id": () => "Only the API gives ids of this kind: the answer is its own.",
  connection: () => "The program’s own words: no answer came.",
  "other-format": () => "Another service builds its errors this way; the API does not.",
  header: (piece) => `${mono(piece)} is a header that speaks of this.`,
  "app-wording": (piece) => `${quoted(piece)} is the program’s own wording, and it fits.`,
  "other-status": (piece) => `${mono(piece)} is the status of another answer in the text, and it fits.`,
  digits: (piece) => `${quoted(piece)} fits.`,
  hint: () => "This points the same way. Other causes are told with such words too.",
};

const SET_ASIDE: Readonly<Record<SpanRole, (piece: string) => string>> = {
  code: (piece) => `${mono(piece)} belongs to another error in the text.`,
  type: (piece) => `${mono(piece)} belongs to another error in the text.`,
  status: (piece) => `${mono(piece)} is not what the API answered.`,
  wording: () => "These words are known, and stand behind something that counts more.",
  model: (piece) => `${mono(piece)} stands in the text; the error is not about it.`,
  "request-id": () => "An id to give to support. It names no cause.",
  connection: () => "Said of the connection, beside an answer that came.",
  "other-format": () => "The shape of another service’s error, beside one that counts more.",
  header: (piece) => `${mono(piece)} stands in the text and changes nothing.`,
  "app-wording": (piece) => `${quoted(piece)} is your program’s own wording. The API did not say it.`,
  "other-status": (piece) => `${mono(piece)} is the status of something else in this text.`,
  digits: (piece) => `The ${quoted(piece)} here is part of a longer name or number. It is not a status.`,
  hint: (piece) => `${quoted(piece)} is advice that programs print beside any failure.`,
};

/**
 * What the pieces under one number were taken for, in order of weight.
 *
 * @param decides false for pieces that look telling and are not.
 */
export function sayOfPieces(pieces: readonly ReadPiece[], decides: boolean): SaidOfPieces {
  const words = decides ? DECIDES : SET_ASIDE;
  const of = (role: SpanRole) => pieces.find(({ as }) => as === role)?.piece;
  const [status, type] = [of("status"), of("type")];
  const joined = decides && status !== undefined && type !== undefined;
  const says = pieces.flatMap(({ as, piece }) => {
    if (joined && as === "status") return [];
    if (joined && as === "type")
      return [[`${mono(status)} with type ${mono(piece)}.`, TYPE_SAYS[piece.toLowerCase()]].filter(Boolean).join(" ")];
    return [words[as](piece)];
  });
  const model = of("model");
  const retired = decides && model !== undefined && findModel(model)?.retiresOn !== undefined;
  return { says: [...new Set(says)].join(" "), ...(retired ? { source: DEPRECATIONS_PAGE.source } : {}) };
}

function sayRetirement(model: string): string {
  const retiresOn = findModel(model)?.retiresOn;
  if (!retiresOn) return "";
  const day = new Date(retiresOn).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return ` It is in the table of retirements: ${day}.`;
}

function shorten(piece: string): string {
  const line = piece.replace(/\s+/g, " ").trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line;
}

/** A piece is a stranger's text: what would be read as markup is taken out. */
function mono(piece: string): string {
  return `\`${shorten(piece).replaceAll("`", "")}\``;
}

function quoted(piece: string): string {
  return `“${shorten(piece).replaceAll("`", "").replaceAll("**", "")}”`;
}

/** After "Looks like". */
export const FORM_LABELS: Readonly<Record<TextForm, string>> = {
  "api-body": "The API’s answer",
  "other-json": "JSON of another kind",
  "curl-answer": "Output of curl -i",
  call: "A call without its answer",
  "call-and-answer": "A call and its answer",
  "python-trace": "Python SDK trace",
  "typescript-trace": "TypeScript SDK trace",
  trace: "A stack trace",
  log: "Log lines",
  html: "A web page",
  "claude-code": "Claude Code’s output",
  prose: "Words",
  key: "A key",
  empty: "Nothing",
};

export type PermissionProblem = "Yes" | "No" | "Possibly" | "Cannot tell";

/**
 * Whether a cause is about what a credential may do: its role, its scopes, its workspace, a switch or a policy of its
 * organization. Money, models' lifetimes, networks and spelling are not.
 */
export const PERMISSION_PROBLEM: Readonly<Record<CauseId, PermissionProblem>> = {
  "key-invalid": "No",
  "key-revoked-or-disabled": "No",
  "key-missing-or-not-sent": "No",
  "key-malformed": "No",
  "wrong-credential-kind-admin-vs-standard": "Yes",
  "wrong-provider-key": "No",
  "oauth-not-supported-or-restricted": "Yes",
  "oauth-expired-or-revoked": "No",
  "workspace-id-required": "No",
  "workspace-id-not-allowed-or-mismatch": "Possibly",
  "permission-denied-resource": "Yes",
  "permission-scope-missing": "Yes",
  "org-disabled": "No",
  "org-on-hold": "No",
  "region-or-network-blocked": "No",
  "ip-not-allowed": "No",
  "cors-blocked": "No",
  "model-not-found-or-no-access": "Possibly",
  "model-retired": "No",
  "beta-header-missing-or-not-enrolled": "No",
  "feature-not-enabled": "Yes",
  "data-policy-restricted": "Yes",
  "plan-not-supported": "No",
  "encryption-key-unavailable": "No",
  "credit-balance-too-low": "No",
  "usage-or-spend-limit-reached": "No",
  "api-key-auth-disabled": "Yes",
  "organization-policy-refused": "Yes",
  "rate-limited": "No",
  overloaded: "No",
  "server-error": "No",
  "request-invalid": "No",
  "request-too-large": "No",
  "timeout-or-connection": "No",
  "tls-or-proxy-interference": "No",
  "gateway-or-wrapper-error": "No",
  "not-anthropic": "No",
  unknown: "Cannot tell",
};
