import type { Call, CallPart } from "./call.ts";
import type { TextEdit } from "./text-places.ts";

const MASK = "[secret masked]";
/** Text people leave where a key goes. It is no variable, and reads like a key in a line to copy. */
const STAND_IN =
  /^(?:<[^<>\n]{1,60}>|(?:your|my|the|insert|replace)[\w-]{0,60}key[\w-]{0,20}|sk-ant-[\w.*-]{0,20}…?|\.{3}|x{3,}|\*{3,})$/i;

/**
 * The variable in the place of a key that stands in the text itself, masked or as a stand-in, so that the lines can
 * be copied as they are. No change of the person's: the line without it is not theirs to run.
 */
export function keyAsVariable(text: string, call: Call): readonly TextEdit[] {
  return call.parts.flatMap((part) => (part.part === "credential" ? (editOf(text, call, part) ?? []) : []));
}

function editOf(text: string, call: Call, part: CallPart): TextEdit | undefined {
  const value = text.slice(part.start, part.end);
  const bare = value.replace(/^Bearer\s{1,4}/i, "");
  if (!value.includes(MASK) && !STAND_IN.test(bare)) return undefined;
  const { start, end } = part.whole;
  const whole = text.slice(start, end);
  if (call.language === "curl") return shellEdit(text, part, value);
  // The literal with its quotes, and a prefix of Python's.
  const open = /[fFrRbBuU]?["'`]$/.exec(text.slice(Math.max(0, part.start - 2), part.start))?.[0].length ?? 0;
  const quoted = open > 0 ? { start: part.start - open, end: part.end + 1 } : { start: part.start, end: part.end };
  const isHeader = /^["']?authorization["']?\s{0,4}:/i.test(whole);
  return { ...quoted, text: isHeader ? BEARER[call.language] : BARE[call.language] };
}

const BARE = { python: 'os.environ["ANTHROPIC_API_KEY"]', typescript: "process.env.ANTHROPIC_API_KEY" } as const;
const BEARER = {
  python: "f\"Bearer {os.environ['ANTHROPIC_API_KEY']}\"",
  typescript: "`Bearer ${process.env.ANTHROPIC_API_KEY}`",
} as const;

/** In single quotes a shell fills nothing in, so the argument is written in double ones. */
function shellEdit(text: string, { start, end, whole }: CallPart, value: string): TextEdit {
  const argument = text.slice(whole.start, whole.end);
  const isBearer = /authorization\s{0,4}:/i.test(argument) && !/^Basic\s/i.test(value);
  const said = `${isBearer ? "Bearer " : ""}${shellVariable(text, whole)}`;
  const quoted = /^(--?[A-Za-z-]{1,12}\s{0,40}=?)'([A-Za-z-]{1,40}:\s{0,4})/.exec(argument);
  const bare = /^(--?[A-Za-z-]{1,12}\s{0,40}=?)([A-Za-z-]{1,40}:)/.exec(argument);
  const [, option, name] = quoted ?? bare ?? [];
  if (option === undefined || name === undefined) return { start, end, text: said };
  return { start: whole.start, end: whole.end, text: `${option}"${name.replace(/:$/, ": ")}${said}"` };
}

/** As the shell of the command names a variable: the Windows prompt, PowerShell or any other. */
function shellVariable(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  if (text.slice(start, end).includes('^"')) return "%ANTHROPIC_API_KEY%";
  return /^[ \t]*`/.test(text.slice(end, end + 8)) ? "$env:ANTHROPIC_API_KEY" : "$ANTHROPIC_API_KEY";
}
