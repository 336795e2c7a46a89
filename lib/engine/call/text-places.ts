import type { Call, CallPart, Span } from "./call.ts";

/** One change of a text: what stands between the offsets is replaced. */
export type TextEdit = Span & { readonly text: string };

/** How a command goes on in its next line: `\` of bash, `^` of the Windows prompt, a backtick of PowerShell, or nothing. */
const GOES_ON_AFTER = /^[ \t]*([\\^`]?)(\r?\n[ \t]*)(?=[-'"A-Za-z$[])/;
const GOES_ON_BEFORE = /([\\^`]?)(\r?\n[ \t]*)$/;

/** A header of its own after the last header, or after the address; in the lines and the quoting of the command. */
export function insertShellHeader(text: string, call: Call, header: string): readonly TextEdit[] | undefined {
  const isHeader = ({ part }: CallPart) =>
    part === "credential" || part === "version" || part === "beta" || part === "workspace";
  const wholes = call.parts.filter((part) => isHeader(part) || part.part === "url").map(({ whole }) => whole);
  const header1 = call.parts.filter(isHeader).map(({ whole }) => whole);
  const last = (header1.length > 0 ? header1 : wholes).reduce<Span | undefined>(
    (found, whole) => (found && found.end > whole.end ? found : whole),
    undefined,
  );
  if (!last) return undefined;
  const before = GOES_ON_BEFORE.exec(text.slice(Math.max(0, last.start - 200), last.start));
  const after = GOES_ON_AFTER.exec(text.slice(last.end, last.end + 200));
  const [, mark, line] = after ?? before ?? [];
  const quote = text.slice(call.start, call.end).includes('^"') ? '^"' : '"';
  const join = line === undefined ? " " : `${mark ? ` ${mark}` : ""}${line}`;
  return [{ start: last.end, end: last.end, text: `${join}-H ${quote}${header}${quote}` }];
}

/** An argument with the blanks and the line mark before it. */
export function removeShellArgument(text: string, whole: Span): TextEdit {
  const before = /(?:[ \t]*[\\^`]?[ \t]*\r?\n)?[ \t]*$/.exec(text.slice(Math.max(0, whole.start - 200), whole.start));
  return { start: whole.start - (before?.[0].length ?? 0), end: whole.end, text: "" };
}

/** An entry of a list with its comma, and with its line where nothing else stands in it. */
export function removeEntry(text: string, { start, end }: Span): TextEdit {
  const comma = /^[ \t]*,[ \t]*/.exec(text.slice(end, end + 40))?.[0].length ?? 0;
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const nextLine = text.indexOf("\n", end + comma);
  const alone =
    text.slice(lineStart, start).trim() === "" && text.slice(end + comma, nextLine < 0 ? end : nextLine).trim() === "";
  if (alone && lineStart > 0) return { start: lineStart, end: nextLine < 0 ? text.length : nextLine + 1, text: "" };
  if (comma > 0) return { start, end: end + comma, text: "" };
  const before = /,[ \t]*$/.exec(text.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  return { start: start - before, end, text: "" };
}

/**
 * An argument or entry put into brackets: in a line of its own where the brackets have lines, else as the last one.
 * Undefined where a first argument without a name would have to stay the first, or the brackets never close.
 */
export function insertArgument(text: string, { start, end }: Span, argument: string): readonly TextEdit[] | undefined {
  const open = text[start];
  const inside = text.slice(start + 1, end - 1);
  if (!open || !"({[".includes(open) || !")}]".includes(text[end - 1] ?? "")) return undefined;
  const at = start + 1;
  if (inside.trim() === "") return [{ start: at, end: end - 1, text: open === "{" ? ` ${argument} ` : argument }];
  if (open === "(" && !/^\s{0,200}(?:#[^\n]{0,200}\n\s{0,200}|\*\*)?[A-Za-z_]\w{0,63}\s{0,4}=(?!=)/.test(inside)) {
    // Arguments without a name come first: this one goes behind them where they stand in one line.
    return inside.includes("\n") || inside.includes("#")
      ? undefined
      : [{ start: end - 1, end: end - 1, text: `, ${argument}` }];
  }
  const line = /^[ \t]*(\r?\n[ \t]*)(?=\S)/.exec(inside)?.[1];
  if (line !== undefined) return [{ start: at, end: at, text: `${line}${argument},` }];
  if (inside.includes("\n") || inside.includes("#") || inside.includes("//"))
    return [{ start: at, end: at, text: `${argument}, ` }];
  const last = at + inside.trimEnd().length;
  return [{ start: last, end: last, text: `${text[last - 1] === "," ? "" : ","} ${argument}` }];
}
