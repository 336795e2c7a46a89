/** A piece of a line. What comes from a report is `code`; only our own words are `text`. */
export type Piece =
  | { readonly as: "text" | "strong" | "code"; readonly text: string }
  | { readonly as: "address"; readonly url: string };
export type Line = readonly Piece[];

/** A report as a document, before it is Markdown or a mail. */
export type Block =
  | { readonly kind: "title"; readonly line: Line }
  | { readonly kind: "heading"; readonly line: Line }
  | { readonly kind: "paragraph"; readonly line: Line }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: string; readonly value: Line }[] }
  | { readonly kind: "steps"; readonly steps: readonly { readonly title: Line; readonly lines: readonly Line[] }[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] };

export const text = (said: string): Piece => ({ as: "text", text: said });
export const code = (value: string): Piece => ({ as: "code", text: value });

const MARKED = /`([^`]+)`|\*\*([^*]+)\*\*/g;

/** A sentence of ours as pieces: its backticks mark what is copied, `**` what is strong. */
export function markedLine(said: string): Line {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of said.matchAll(MARKED)) {
    if (found.index > from) pieces.push(text(said.slice(from, found.index)));
    const [whole, copied, strong] = found;
    pieces.push(copied === undefined ? { as: "strong", text: strong ?? "" } : code(copied));
    from = found.index + whole.length;
  }
  if (from < said.length) pieces.push(text(said.slice(from)));
  return pieces;
}
