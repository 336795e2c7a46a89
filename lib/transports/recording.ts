import type { ApiAnswer, Port } from "#lib/engine/port.ts";
import { signatureOf, type TapedCall } from "./tape.ts";

/** A port that also writes down what it heard, in the order the answers came. */
export function recordingOf(port: Port, tape: TapedCall[]): Port {
  return async (call, credential, signal) => {
    const gaveUp = new Promise<ApiAnswer>((resolve) =>
      signal.addEventListener("abort", () => resolve({ kind: "no-answer", reason: "timeout" }), { once: true }),
    );
    const answer = await Promise.race([port(call, credential, signal), gaveUp]);
    tape.push({ asked: signatureOf(call), answer });
    return answer;
  };
}
