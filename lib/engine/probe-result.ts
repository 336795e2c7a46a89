import type { ProbeResult } from "#lib/report/schema.ts";
import type { Reading } from "./reading.ts";

/** What a report keeps of a reading: codes and facts, nothing of how it was judged. */
export function toProbeResult({
  id,
  group,
  outcome,
  status,
  errorType,
  errorCode,
  shape,
  requestId,
  durationMs,
}: Reading): ProbeResult {
  return {
    id,
    group,
    outcome,
    ...(status === undefined ? {} : { status }),
    ...(errorType === undefined ? {} : { errorType }),
    ...(errorCode === undefined ? {} : { errorCode }),
    ...(shape === undefined ? {} : { shape }),
    ...(requestId === undefined ? {} : { requestId }),
    durationMs,
  };
}
