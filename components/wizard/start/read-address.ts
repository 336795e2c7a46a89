import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import type { Task } from "#lib/report/probe-ids.ts";

/** A scenario of the sandbox, at its broken step unless told otherwise. */
export type AskedSample = { readonly persona: string; readonly step: "broken" | "fixed" };

/** What a link from a cause's page prepares: at most one of the three counts, in this order. */
export type AskedStart = {
  readonly check?: CauseId;
  readonly sample?: AskedSample;
  /** The cause whose example text stands in the box. */
  readonly text?: CauseId;
};

const PERSONA = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_PERSONA = 64;

/**
 * Reads `check=<cause id>`, `sample=<persona>[:broken|fixed]` and `text=<cause id>`. What is no cause, or not
 * in the form of a persona's name, counts as not there; whether a persona exists, the list of samples says.
 * Called by the page, on the server: the list of ids is nothing a first script needs.
 */
export function readAddress(params: URLSearchParams): AskedStart {
  const check = causeIn(params.get("check"));
  if (check) return { check };
  const sample = sampleIn(params.get("sample"));
  if (sample) return { sample };
  const text = causeIn(params.get("text"));
  return text ? { text } : {};
}

const causeIn = (text: string | null): CauseId | undefined => CAUSE_IDS.find((id) => id === text);

function sampleIn(text: string | null): AskedSample | undefined {
  const [persona = "", step = "broken", ...rest] = (text ?? "").split(":");
  if (!PERSONA.test(persona) || persona.length > LONGEST_PERSONA || rest.length > 0) return undefined;
  return step === "broken" || step === "fixed" ? { persona, step } : undefined;
}

/** What the start asks for so that a run can meet one cause. */
export type PreparedStart = {
  readonly tasks: readonly Task[];
  /** This field decides it: it is opened and explained. */
  readonly field?: "model" | "workspace-id";
  /** Only one real message can show it. It is offered, never ticked: it costs tokens. */
  readonly onlyByMessage?: true;
};

/** Causes that a run of messages alone does not meet, or meets better with one thing named. */
const PREPARED: Partial<Record<CauseId, PreparedStart>> = {
  "workspace-id-required": { tasks: ["messages"], field: "workspace-id" },
  "workspace-id-not-allowed-or-mismatch": { tasks: ["messages"], field: "workspace-id" },
  "wrong-credential-kind-admin-vs-standard": { tasks: ["messages", "admin"] },
  "permission-scope-missing": { tasks: ["admin"] },
  "plan-not-supported": { tasks: ["admin"] },
  "permission-denied-resource": { tasks: ["messages", "batches", "files", "skills", "agents"] },
  "feature-not-enabled": { tasks: ["messages", "skills"] },
  "beta-header-missing-or-not-enrolled": { tasks: ["messages", "agents"] },
  "data-policy-restricted": { tasks: ["messages", "files"], field: "model" },
  "encryption-key-unavailable": { tasks: ["messages", "files"], onlyByMessage: true },
  "credit-balance-too-low": { tasks: ["messages"], onlyByMessage: true },
  "usage-or-spend-limit-reached": { tasks: ["messages"], onlyByMessage: true },
  "model-retired": { tasks: ["messages"], field: "model" },
  "model-not-found-or-no-access": { tasks: ["messages"], field: "model" },
};

/** How the start is set up for one cause; messages where nothing else is needed. */
export function prepareStart(check: CauseId): PreparedStart {
  return PREPARED[check] ?? { tasks: ["messages"] };
}
