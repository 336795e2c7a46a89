import { findErrorCode } from "#lib/engine/api/error-codes.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import {
  CONFIDENCES,
  CREDENTIAL_KINDS,
  type CredentialKind,
  type Finding,
  findingSchema,
  type ProbeResult,
  QUESTIONS,
  type Report,
  reportSchema,
  VANTAGES,
  type Vantage,
} from "#lib/report/schema.ts";
import type { About } from "../words.ts";

type Seen = "nothing" | "refusal" | "pair" | "paste";

const REFUSED = {
  outcome: "refused",
  status: 400,
  errorType: "invalid_request_error",
  requestId: "req_011CVnQ8sT2h",
  durationMs: 200,
} as const;
const ALLOWED: ProbeResult = {
  id: "token-count",
  group: "messages",
  outcome: "allowed",
  status: 200,
  durationMs: 180,
};
const LONGEST_SCOPE = `${"r".repeat(32)}:${"m".repeat(32)}`;

/** What a run has seen, and what a finding that rests on it carries. */
const SIGHTS: Readonly<Record<Seen, { readonly probes: readonly ProbeResult[]; readonly facts: Partial<Finding> }>> = {
  nothing: { probes: [], facts: { evidence: [] } },
  refusal: {
    probes: [{ id: "model-list", group: "messages", ...REFUSED, errorCode: "some_code" }],
    facts: { evidence: ["model-list"], needs: [LONGEST_SCOPE], until: "2026-12-01T00:00:00Z" },
  },
  pair: {
    probes: [{ id: "token-count-asked", group: "messages", ...REFUSED }, ALLOWED],
    facts: { evidence: ["token-count-asked", "token-count"], until: "2026-12-31T23:59:59.999Z" },
  },
  paste: { probes: [{ id: "pasted", group: "pasted", ...REFUSED }, ALLOWED], facts: { evidence: ["pasted"] } },
};

type Situation = {
  readonly vantage: Vantage;
  readonly kind: CredentialKind;
  readonly model?: string;
  readonly seen: Seen;
};

function reportIn({ vantage, kind, model, seen }: Situation): Report {
  const isBare = seen === "nothing";
  return reportSchema.parse({
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: "2026-11-23T14:32:08.120Z",
    durationMs: 400,
    vantage,
    credential: isBare ? { kind } : { kind, hint: "sk-ant-api03-…Xq7A" },
    observed: isBare ? {} : { organizationId: "0f1e2d3c-org", workspaceId: "wrkspc_01Hx" },
    asked: { tasks: ["messages"], workspaceId: seen === "refusal", spendTokens: false, ...(model ? { model } : {}) },
    probes: SIGHTS[seen].probes,
    findings: [],
    verdict: { status: "blocked", tasks: [{ id: "messages", state: "refused" }], unproven: [] },
    spent: { inputTokens: 0, outputTokens: 0 },
  });
}

/** A variant that is itself a machine code stands on the refused call too. */
function aboutOf(report: Report, finding: Finding): About {
  const errorCode = finding.variant && findErrorCode(finding.variant) ? finding.variant : undefined;
  const probes = errorCode
    ? report.probes.map((probe) => (probe.outcome === "refused" ? { ...probe, errorCode } : probe))
    : report.probes;
  return { report: { ...report, probes, findings: [finding] }, finding };
}

/** One finding in one situation: unless told otherwise likely, by an ordinary key, from the server, with nothing seen. */
export function aboutIn(situation: Partial<Situation>, finding: Pick<Finding, "cause"> & Partial<Finding>): About {
  const whole = { vantage: "server", kind: "workspace-or-identity-key", seen: "nothing", ...situation } as const;
  const { evidence } = SIGHTS[whole.seen].facts;
  return aboutOf(reportIn(whole), findingSchema.parse({ confidence: "likely", evidence, ...finding }));
}

type Holder = Pick<Situation, "kind" | "model">;
const EVERY_KIND: readonly Holder[] = CREDENTIAL_KINDS.map((kind) => ({ kind }));
/** None, with and without a published end or replacement, and as long as the report’s bounds let through. */
const EVERY_MODEL: readonly Holder[] = [
  {},
  { model: "claude-3-haiku-20240307" },
  { model: "claude-mythos-preview" },
  { model: "claude-sonnet-4-5-20250929" },
  { model: `claude-${"x".repeat(29)}` },
  { model: "m".repeat(128) },
].map((asked) => ({ kind: "workspace-or-identity-key", ...asked }));
const EVERY_SETTLING: readonly Finding["settles"][] = [
  undefined,
  { probe: "one-token-message" },
  ...QUESTIONS.map((ask) => ({ ask })),
];

type Sweep = { readonly seen: Seen; readonly reports: readonly Report[]; readonly settlings: typeof EVERY_SETTLING };

/** Its reports are parsed once for all findings: parsing is what takes the time. */
function sweep(seen: Seen, holders: readonly Holder[], settlings: typeof EVERY_SETTLING): Sweep {
  const reports = VANTAGES.flatMap((vantage) => holders.map((holder) => reportIn({ vantage, seen, ...holder })));
  return { seen, reports, settlings };
}

/** By kind or by model, never by both: no words read the two together. */
const SWEEPS: readonly Sweep[] = [
  sweep("nothing", EVERY_KIND, EVERY_SETTLING),
  sweep("refusal", EVERY_KIND, EVERY_SETTLING),
  sweep("nothing", EVERY_MODEL, [undefined]),
  sweep("pair", EVERY_MODEL, [undefined]),
  sweep("paste", EVERY_MODEL, [undefined]),
];

const knownAbouts = new Map<string, readonly About[]>();

/** A finding at every confidence in every situation in which its words must hold; made once, many tests read them. */
export function aboutsOf(cause: CauseId, variant?: string): readonly About[] {
  const key = `${cause} ${variant}`;
  const abouts =
    knownAbouts.get(key) ?? SWEEPS.flatMap((one) => sweptAbouts(one, { cause, ...(variant ? { variant } : {}) }));
  knownAbouts.set(key, abouts);
  return abouts;
}

function sweptAbouts({ seen, reports, settlings }: Sweep, found: Pick<Finding, "cause" | "variant">): About[] {
  return CONFIDENCES.flatMap((confidence) =>
    settlings.flatMap((settles) => {
      const told = { ...found, confidence, ...SIGHTS[seen].facts, ...(settles ? { settles } : {}) };
      const finding = findingSchema.parse(told);
      return reports.map((report) => aboutOf(report, finding));
    }),
  );
}
