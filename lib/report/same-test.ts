import type { CauseId } from "./cause-ids.ts";
import type { ProbeId, Task } from "./probe-ids.ts";
import type { Outcome, ProbeResult, Report, Unproven } from "./schema.ts";

/** In the order they are named: where it ran, which tasks, the model, the betas, the one message. */
export const COVERED = ["vantage", "tasks", "model", "betas", "token"] as const;
export type Covered = (typeof COVERED)[number];
export type Coverage =
  | { readonly covers: true }
  | { readonly covers: false; readonly missing: readonly [Covered, ...Covered[]] };

const REFUSING: ReadonlySet<Outcome> = new Set<Outcome>(["refused", "unavailable", "not-applicable"]);

/**
 * Whether a later run asked for at least as much as an earlier one. Pure; of each run it reads what was asked, and of the
 * later one whether the message was answered. Another key, model or workspace may be the fix and is none of its business.
 */
export function testCoverage(before: Report, after: Report): Coverage {
  const covers: Readonly<Record<Covered, boolean>> = {
    // A text makes no call, and a sample says nothing about a key.
    vantage: after.vantage !== "pasted" && (before.vantage === "sample") === (after.vantage === "sample"),
    tasks: before.asked.tasks.every((task) => after.asked.tasks.includes(task)),
    model: !asksModel(before) || asksModel(after),
    betas: neededBetas(before).every((beta) => after.asked.betas?.includes(beta)),
    token: !before.asked.spendTokens || (after.asked.spendTokens && wasAnswered(rowOf(after, "one-token-message"))),
  };
  const [first, ...others] = COVERED.filter((each) => !covers[each]);
  return first ? { covers: false, missing: [first, ...others] } : { covers: true };
}

/**
 * Whether the later run proves that what failed in the earlier one is mended: it asked for at least as much, is clear,
 * and every check that decides an asked task and was refused is now allowed. A pasted refusal is proven by no run: the
 * same calls may have passed all along.
 */
export function provesFix(before: Report, after: Report): boolean {
  if (before.verdict.status === "clear" || after.verdict.status !== "clear") return false;
  if (before.vantage === "pasted" || !testCoverage(before, after).covers) return false;
  return (
    before.asked.tasks.every((task) => passes(task, before, after)) &&
    (!looksOpen(before, after) || flipped(before, after))
  );
}

/** What has to be proven before one of these causes is known to be gone: free calls can pass beside it. */
const PROOF_OF: Readonly<Partial<Record<CauseId, Unproven>>> = {
  "credit-balance-too-low": "credit",
  "usage-or-spend-limit-reached": "contract-limit",
  "encryption-key-unavailable": "encryption-key",
};

/** True where nothing is refused any more, but only by calls that cannot show whether the cause is gone. */
export function looksOpen(before: Report, after: Report): boolean {
  const proof = before.verdict.cause && PROOF_OF[before.verdict.cause];
  return proof !== undefined && after.verdict.status === "clear" && after.verdict.unproven.includes(proof);
}

/** A beta that the refusal named may be left out or spelled anew; where it named none, any of them may. */
function neededBetas({ asked, findings }: Report): readonly string[] {
  const refused = findings
    .filter(({ cause }) => cause === "beta-header-missing-or-not-enrolled")
    .flatMap(
      ({ betas, evidence }) => betas ?? (evidence.includes("token-count-asked--no-betas") ? (asked.betas ?? []) : []),
    );
  return (asked.betas ?? []).filter((beta) => !refused.includes(beta));
}

/** A link may leave the model out; the checks that carried it still tell that one was asked. */
function asksModel({ asked, probes }: Report): boolean {
  const ids = new Set(probes.map(({ id }) => id));
  return (
    asked.model !== undefined || ids.has("model-asked") || (asked.betas === undefined && ids.has("token-count-asked"))
  );
}

function rowOf({ probes }: Report, id: ProbeId): ProbeResult | undefined {
  return probes.find((probe) => probe.id === id);
}

function wasAnswered(row: ProbeResult | undefined): boolean {
  return row !== undefined && (row.outcome === "allowed" || REFUSING.has(row.outcome));
}

function isAllowed(report: Report, id: ProbeId): boolean {
  return rowOf(report, id)?.outcome === "allowed";
}

/** The later run's own rows bear its verdict out: it may be a stranger's word. */
function passes(task: Task, before: Report, after: Report): boolean {
  if (task === "messages") return isAllowed(after, decidesMessages(after));
  const rows = after.probes.filter(({ group }) => group === task);
  const asked = before.probes.filter(({ group, outcome }) => group === task && outcome !== "skipped");
  return (
    rows.length > 0 &&
    rows.every(({ outcome }) => outcome === "allowed") &&
    asked.every(({ id }) => isAllowed(after, id))
  );
}

/** The count of the model or betas that were asked, or of a listed model: which it is may change with the fix. */
function decidesMessages(report: Report): ProbeId {
  if (report.asked.spendTokens) return "one-token-message";
  return asksModel(report) || report.asked.betas ? "token-count-asked" : "token-count";
}

/** The very call that showed the cause is allowed now. */
function flipped(before: Report, after: Report): boolean {
  const evidence = before.findings[0]?.evidence ?? [];
  return evidence.some((id) => REFUSING.has(rowOf(before, id)?.outcome ?? "skipped") && isAllowed(after, id));
}
