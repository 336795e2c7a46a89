import { Fragment, type ReactNode } from "react";
import { CodeText } from "./code-text.tsx";

type Piece = { readonly kind: "text" | "mono" | "strong"; readonly text: string };

const MARKS = /`([^`]+)`|\*\*([^*]+(?:\*[^*]+)*)\*\*/g;

/** Splits at backticks (mono) and double asterisks (strong). Anything else, tags included, is plain text. */
export function readMarks(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(MARKS)) {
    if (match.index > at) pieces.push({ kind: "text", text: text.slice(at, match.index) });
    const [whole, mono, strong] = match;
    pieces.push(mono === undefined ? { kind: "strong", text: strong ?? "" } : { kind: "mono", text: mono });
    at = match.index + whole.length;
  }
  if (at < text.length) pieces.push({ kind: "text", text: text.slice(at) });
  return pieces;
}

/** Inline words with the tiny markup. Renders text nodes only, so nothing in it can become markup. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  return readMarks(text).map((piece, index) => {
    const key = `${index}:${piece.kind}`;
    if (piece.kind === "mono")
      return (
        <code key={key}>
          <CodeText text={piece.text} />
        </code>
      );
    if (piece.kind === "strong") {
      return (
        <strong key={key}>
          <Prose text={piece.text} />
        </strong>
      );
    }
    return <Fragment key={key}>{piece.text}</Fragment>;
  });
}
