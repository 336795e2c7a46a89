import type { Port } from "#lib/engine/port.ts";
import { signatureOf, type Tape } from "./tape.ts";

/** A port that answers from a tape. A call the tape does not hold is a mistake in the tape and throws. */
export function replayOf(tape: Tape): Port {
  const answers = new Map(tape.map(({ asked, answer }) => [asked, answer]));
  return async (call) => {
    const answer = answers.get(signatureOf(call));
    if (!answer) throw new Error(`not on the tape: ${signatureOf(call)}`);
    return answer;
  };
}
