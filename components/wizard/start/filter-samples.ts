import { SAMPLE_GROUPS, type SampleCard, type SampleGroup } from "#components/wizard/sample-card.ts";

export const SAMPLE_GROUP_LABELS: Readonly<Record<SampleGroup, string>> = {
  key: "The key",
  request: "The request",
  organization: "The organization",
  money: "Money",
  model: "The model",
  place: "The place",
  capacity: "Capacity",
  healthy: "Nothing wrong",
};

export type SamplesOfGroup = { readonly group: SampleGroup; readonly samples: readonly SampleCard[] };

/** The samples by group, as far as each of the words stands in one: in its status, code, title or group. */
export function filterSamples(samples: readonly SampleCard[], words: string): readonly SamplesOfGroup[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = ({ persona, title, apart = "", status, excerpt, group }: SampleCard) => {
    const text = [status ?? "no answer", title, apart, excerpt, persona, SAMPLE_GROUP_LABELS[group]]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return SAMPLE_GROUPS.map((group) => ({
    group,
    samples: samples.filter((sample) => sample.group === group && fits(sample)),
  })).filter((each) => each.samples.length > 0);
}
