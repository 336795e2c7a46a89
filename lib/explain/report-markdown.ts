import type { Report } from "#lib/report/schema.ts";
import { type ReportPlace, reportBlocks, type SaidReport } from "./report-blocks.ts";
import type { Block, Line, Piece } from "./text-blocks.ts";

/**
 * A report as Markdown for an issue. It is inert: what a report holds stands in code spans, where no name is mentioned,
 * no number becomes a link and no mark sets type; our own words are escaped.
 */
export function reportMarkdown(report: Report, said: SaidReport, place: ReportPlace): string {
  return `${reportBlocks(report, said, place).map(blockText).join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "title":
      return `## ${lineText(block.line)}`;
    case "heading":
      return `### ${lineText(block.line)}`;
    case "paragraph":
      return lineText(block.line);
    case "facts":
      return block.facts.map(({ label, value }) => `- **${escaped(label)}:** ${lineText(value)}`).join("\n");
    case "steps":
      return block.steps
        .map(({ title, lines }, index) =>
          [`${index + 1}. **${bare(title)}**`, ...lines.map((line) => `   - ${lineText(line)}`)].join("\n"),
        )
        .join("\n");
    case "table":
      return [block.head.map(escaped), block.head.map(() => "---"), ...block.rows.map((row) => row.map(cellText))]
        .map((cells) => `| ${cells.join(" | ")} |`)
        .join("\n");
  }
}

/** In a table a bar ends the cell, also inside a code span. */
function cellText(line: Line): string {
  return line
    .map((piece) => (piece.as === "code" ? codeSpan(piece.text).replaceAll("|", "\\|") : pieceText(piece)))
    .join("");
}

function lineText(line: Line): string {
  return line.map(pieceText).join("");
}

/** Inside `**` already. */
function bare(line: Line): string {
  return line.map((piece) => (piece.as === "strong" ? escaped(piece.text) : pieceText(piece))).join("");
}

function pieceText(piece: Piece): string {
  switch (piece.as) {
    case "text":
      return escaped(piece.text);
    case "strong":
      return `**${escaped(piece.text)}**`;
    case "code":
      return codeSpan(piece.text);
    case "address":
      return `<${piece.url.replace(/[<>\s]/g, encodeURIComponent)}>`;
  }
}

/** Longer fences than any inside, and no line's end: a span cannot be left from within. */
function codeSpan(value: string): string {
  const line = value.replace(/[\r\n]+/g, " ");
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A mention and a number of an issue are told apart after the escapes are gone: a joiner breaks them. */
function escaped(said: string): string {
  return said
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/(^|\W)@(?=\w)/g, "$1@\u2060")
    .replace(/#(?=\d)/g, "#\u2060");
}
