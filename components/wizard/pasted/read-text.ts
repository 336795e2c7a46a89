import { loadCase } from "#components/wizard/load-case.ts";
import type { PastedRun } from "#components/wizard/wizard-state.ts";
import { freeEquivalentOf } from "#lib/engine/call/free-equivalent.ts";
import { explainText } from "#lib/engine/pasted/explain-text.ts";
import { PROBE_LABELS } from "#lib/explain/probe-labels.ts";

/** Below every number of a run, so that no text is taken for one. */
let lastNumber = 0;

/**
 * Reads a text in the tab. Nothing is sent; of the text only its redacted form is kept.
 *
 * @param text as it was pasted, or as the box shows it, with masks.
 * @param nowMs milliseconds since the epoch.
 */
export function readText(text: string, nowMs: number): PastedRun {
  const explained = explainText(text, { startedAt: new Date(nowMs).toISOString() });
  const { report, evidence, call } = explained;
  // What a run would not send for this call is not asked of it.
  const equivalent = call && freeEquivalentOf(call);
  lastNumber -= 1;
  return {
    number: lastNumber,
    ask: {
      subject: { kind: "pasted" },
      tasks: report.asked.tasks,
      ...(report.asked.model ? { model: report.asked.model } : {}),
      ...(equivalent?.workspaceId ? { workspaceId: equivalent.workspaceId } : {}),
      ...(equivalent?.betas ? { betas: equivalent.betas } : {}),
      spendTokens: false,
      pasted: evidence,
    },
    purpose: "review",
    startedAtMs: nowMs,
    endedAtMs: nowMs,
    end: { kind: "reported" },
    plan: report.probes.map(({ id, group }) => ({ id, title: PROBE_LABELS[id].title, group })),
    answers: Object.fromEntries(report.probes.map((probe) => [probe.id, probe])),
    sent: {},
    report,
    receipt: "",
    explained,
  };
}

/** Fetches the words for what was read, so that its screen has them at once. */
export async function loadWords({ report }: PastedRun): Promise<void> {
  await loadCase(report);
}
