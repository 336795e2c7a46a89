import { Fragment, type ReactNode } from "react";

/** After these a path or a code may go on in the next line, and nowhere inside a word. */
const BREAKS_AFTER = /(?<=[/_])(?=[^/_])/;

/** The text of a path, a code or an id, with the places where a line may end. */
export function CodeText({ text }: { readonly text: string }): ReactNode {
  return text.split(BREAKS_AFTER).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part's place is its identity
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {part}
    </Fragment>
  ));
}
