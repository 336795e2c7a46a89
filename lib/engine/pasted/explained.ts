import type { PastedEvidence } from "#lib/report/pasted-evidence.ts";
import type { CredentialKind, Report } from "#lib/report/schema.ts";
import type { Call } from "../call/call.ts";

/** What a piece of the text was read as. */
export type SpanRole =
  | "code"
  | "type"
  | "status"
  | "wording"
  | "model"
  | "request-id"
  | "connection"
  | "other-format"
  | "header"
  | "app-wording"
  | "other-status"
  | "digits"
  | "hint";

/** A piece of the redacted text, in UTF-16 units. */
export type Span = {
  readonly start: number;
  readonly end: number;
  readonly as: SpanRole;
  /** Index in `report.findings` of the finding it speaks for. */
  readonly finding: number;
};

/** A piece that looks telling and is not: it decided nothing. */
export type SetAside = Omit<Span, "finding">;

/** What kind of text it looks like. */
export type TextForm =
  | "api-body"
  | "other-json"
  | "curl-answer"
  | "call"
  | "call-and-answer"
  | "python-trace"
  | "typescript-trace"
  | "trace"
  | "log"
  | "html"
  | "claude-code"
  | "prose"
  | "key"
  | "empty";

export type Explained = {
  /** `vantage: "pasted"`, one probe `pasted`. */
  readonly report: Report;
  readonly evidence: PastedEvidence;
  readonly spans: readonly Span[];
  readonly setAside: readonly SetAside[];
  /** The text that was judged, each secret replaced by the mask. Spans count in it. */
  readonly redactedText: string;
  /** How many secrets were masked. */
  readonly masked: number;
  readonly credential: { readonly kind: CredentialKind } | null;
  readonly form: TextForm;
  readonly lines: number;
  /** True where the middle of a long text was left out. */
  readonly cut: boolean;
  readonly call?: Call;
};
