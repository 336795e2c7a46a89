import { expect, test } from "vitest";
import { CAUSE_IDS } from "./cause-ids.ts";
import { PROBE_GROUPS, PROBE_IDS, TASKS } from "./probe-ids.ts";
import published from "./published-ids.json" with { type: "json" };
import * as schema from "./schema.ts";

/** Ids enter `published-ids.json` when a report can hold them, and never leave it. */
const CURRENT: Readonly<Record<keyof typeof published, readonly string[]>> = {
  causes: CAUSE_IDS,
  probes: PROBE_IDS,
  groups: PROBE_GROUPS,
  tasks: TASKS,
  outcomes: schema.OUTCOMES,
  shapes: schema.SHAPES,
  confidences: schema.CONFIDENCES,
  roles: schema.ROLES,
  credentialKinds: schema.CREDENTIAL_KINDS,
  verdicts: schema.VERDICTS,
  taskStates: schema.TASK_STATES,
  questions: schema.QUESTIONS,
  unproven: schema.UNPROVEN,
  vantages: schema.VANTAGES,
};

test.each(Object.keys(CURRENT) as (keyof typeof published)[])(
  "none of the published %s is gone, and a new one is written down",
  (name) => {
    expect([...CURRENT[name]].sort()).toEqual([...published[name]].sort());
  },
);
