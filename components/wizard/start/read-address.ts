import { holdsSecret } from "#lib/redaction/find-secrets.ts";
import { MODEL_PATTERN } from "#lib/report/bounds.ts";
import { CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import { TASKS, type Task } from "#lib/report/probe-ids.ts";

/** A scenario of the sandbox, at its broken step unless told otherwise. */
export type AskedSample = { readonly persona: string; readonly step: "broken" | "fixed" };

/** What an address prepares: at most one of cause, sample, text and the checks counts, in this order. */
export type AskedStart = {
  readonly check?: CauseId;
  readonly sample?: AskedSample;
  /** The cause whose example text stands in the box. */
  readonly text?: CauseId;
  /** The checks of a shared report. */
  readonly checks?: { readonly tasks: readonly Task[]; readonly model?: string };
  /** Id of the link whose thread the runs are added to, beside any of the others. */
  readonly link?: string;
};

const PERSONA = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_PERSONA = 64;
const LINK_ID = /^[A-Za-z0-9]{24}$/;

/**
 * Reads `check=<cause id>`, `sample=<persona>[:broken|fixed]`, `text=<cause id>`, `tasks=<task>,…` with `model=<id>`, and
 * `link=<id>`. What has not that form counts as not there; whether a persona exists, the list of samples says.
 * Called by the page, on the server: the list of ids is nothing a first script needs.
 */
export function readAddress(params: URLSearchParams): AskedStart {
  const link = params.get("link") ?? "";
  return { ...readStart(params), ...(LINK_ID.test(link) ? { link } : {}) };
}

function readStart(params: URLSearchParams): AskedStart {
  const check = causeIn(params.get("check"));
  if (check) return { check };
  const sample = sampleIn(params.get("sample"));
  if (sample) return { sample };
  const text = causeIn(params.get("text"));
  if (text) return { text };
  const checks = checksIn(params);
  return checks ? { checks } : {};
}

/** A model counts only beside a task, and never where it looks like a secret: an address fills no field with one. */
function checksIn(params: URLSearchParams): AskedStart["checks"] {
  const named = (params.get("tasks") ?? "").split(",");
  const tasks = TASKS.filter((task) => named.includes(task));
  if (tasks.length === 0) return undefined;
  const model = params.get("model") ?? "";
  return { tasks, ...(MODEL_PATTERN.test(model) && !holdsSecret(model) ? { model } : {}) };
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
