import type { Port } from "#lib/engine/port.ts";
import { signatureOf, type TapedCall } from "./tape.ts";

/** A port that also writes down what it heard, in the order the answers came. */
export function recordingOf(port: Port, tape: TapedCall[]): Port {
  return async (call, credential, signal) => {
    const answer = await port(call, credential, signal);
    tape.push({ asked: signatureOf(call), answer });
    return answer;
  };
}
