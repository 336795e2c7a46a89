import type { SampleInputs } from "./sample-card.ts";
import type { Ask, SampleStep } from "./wizard-state.ts";

/** What a person with this sample's trouble would ask, before and after the change. */
export function sampleAsk(persona: string, step: SampleStep, inputs: SampleInputs): Ask {
  return { subject: { kind: "sample", persona, step }, spendTokens: false, ...inputs };
}
