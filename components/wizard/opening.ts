import type { Task } from "#lib/report/probe-ids.ts";
import type { Ask, SampleStep } from "./wizard-state.ts";

/** What a link asks the start page to open with. */
export type Opening = {
  /** The link whose thread the runs are added to, where this browser holds its token. */
  readonly link?: string;
} & (
  | {
      readonly kind: "key";
      readonly tasks: readonly Task[];
      readonly model?: string;
      /** What the run is set up to meet, in a sentence. */
      readonly note: string;
      /** The optional fields are open, because one of them decides it. */
      readonly unfolded: boolean;
    }
  | { readonly kind: "sample"; readonly persona: string; readonly step: SampleStep }
  | { readonly kind: "text"; readonly text: string }
  /** The box itself, with the focus in it. */
  | { readonly kind: "box" }
);

/** What the start opens with: the box, or its second state for a key. */
export type Entry = {
  readonly as: "box" | "key";
  /** What was asked last, or is to be asked of a pasted text, so that going back loses nothing. */
  readonly ask: Ask | null;
  /** The field takes the focus: the person came here to fill it. */
  readonly focus?: boolean;
  /** A text that is put into the box and read. */
  readonly text?: string;
  /** Over the form for a key: what it is set up for. */
  readonly note?: string;
  readonly unfolded?: boolean;
};

/** The start as a link asks for it; a sample opens by itself. */
export function entryOf(opening: Opening | null): Entry {
  switch (opening?.kind) {
    case "key": {
      const { tasks, model, note, unfolded } = opening;
      const ask: Ask = { subject: { kind: "key" }, tasks, ...(model ? { model } : {}), spendTokens: false };
      return { as: "key", ask, note, unfolded, focus: true };
    }
    case "text":
      return { as: "box", ask: null, text: opening.text };
    case "box":
      return { as: "box", ask: null, focus: true };
    default:
      return { as: "box", ask: null };
  }
}
