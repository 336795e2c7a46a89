import type { Report } from "#lib/report/schema.ts";
import { type ReportPlace, reportBlocks, type SaidReport } from "./report-blocks.ts";
import type { Block, Line } from "./text-blocks.ts";

/** A report as plain text for a mail; its first line can be the subject. No marks, no columns that need a fixed width. */
export function reportMail(report: Report, said: SaidReport, place: ReportPlace): string {
  return `${reportBlocks(report, said, place).map(blockText).join("\n\n")}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case "title":
    case "heading":
    case "paragraph":
      return lineText(block.line);
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${lineText(value)}`).join("\n");
    case "steps":
      return block.steps
        .map(({ title, lines }, index) =>
          [`${index + 1}. ${lineText(title)}`, ...lines.map((line) => `   ${lineText(line)}`)].join("\n"),
        )
        .join("\n");
    case "table":
      return block.rows.map((cells, index) => `${index + 1}. ${rowText(cells)}`).join("\n");
  }
}

/** "Model list, GET /v1/models: Refused, 400, invalid_request_error". */
function rowText([first = [], ...cells]: readonly Line[]): string {
  const rest = cells.map(lineText).filter((cell) => cell !== "");
  return `${lineText(first)}: ${rest.join(", ")}`;
}

function lineText(line: Line): string {
  return line.map((piece) => (piece.as === "address" ? piece.url : piece.text)).join("");
}
