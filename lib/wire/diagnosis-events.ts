import type { ProbeGroup, ProbeId } from "#lib/report/probe-ids.ts";
import type { ProbeResult, Report } from "#lib/report/schema.ts";

/** One call that left the server, with the key as dots. For the tester's eyes; never stored. */
export type SentCall = {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly bytesRead: number;
  readonly durationMs: number;
};

export type PlannedProbe = { readonly id: ProbeId; readonly title: string; readonly group: ProbeGroup };

/** One line of the NDJSON stream of `POST /api/v1/diagnoses`, in the order things happen. */
export type DiagnosisEvent =
  | { readonly type: "plan"; readonly probes: readonly PlannedProbe[] }
  | { readonly type: "probe"; readonly probe: ProbeResult; readonly sent: readonly SentCall[] }
  | { readonly type: "report"; readonly report: Report; readonly receipt: string }
  | { readonly type: "error"; readonly code: string };
