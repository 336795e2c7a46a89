import type { TextView } from "./text-view.ts";

export type FoundStatus = {
  readonly status: number;
  readonly start: number;
  readonly end: number;
  /** How sure the text is that this is a status: 3 a status line or a named field, 2 beside its words, 1 alone. */
  readonly weight: 1 | 2 | 3;
};

const REASONS =
  "Bad Request|Unauthorized|Payment Required|Forbidden|Not Found|Method Not Allowed|Request Timeout|Conflict|Payload Too Large|Request Entity Too Large|Content Too Large|Unprocessable|Too Many Requests|Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out|Overloaded|OK\\b";
const NUMBER = "([1-5]\\d\\d)(?![\\d.]?\\d)";

const SAID_BEFORE =
  "with|an?|as|always|only|just|get|gets|getting|mit|einen?|eine|immer|nur|kommt|un|une|uno|una|con|avec|erreur|errore|fehler|ошибка|ошибку|ошибкой|код|кодом|erro|com|um|uma";
/** What is counted: a number before one of these is no status. */
const COUNTED =
  "tokens?|words?|items?|tests?|lines?|files?|requests?|rows?|bytes?|ms|seconds?|passing|passed|failed|of|more|times|characters?";
const SAID_IN_CHINESE = "报错|报|返回|状态码|错误码|提示|错误|コード|エラー|ステータス|오류|에러|코드|상태";

/** Each pattern has its one number at the end of what names it, or right before it; all are linear. */
const NAMED: readonly (readonly [RegExp, 1 | 2 | 3])[] = [
  [new RegExp(`\\bHTTP\\/[123](?:\\.\\d)? ${NUMBER}`, "gi"), 3],
  [new RegExp(`\\b(?:status|http)[ _-]?(?:code)?["']? ?[:=] ?["']?${NUMBER}`, "gi"), 3],
  [new RegExp(`\\bError code["']?:? ?${NUMBER}`, "gi"), 3],
  [new RegExp(`\\b(?:API Error|APIError|Error|error|Exception|ApiError):? \\(?${NUMBER}(?= |[{("':·,)]|$)`, "g"), 3],
  [
    new RegExp(
      `\\b(?:status code|status|HTTP|returned|response|responded with|code|got|answers?|failed with|failed:) (?:of |an? |error |status |HTTP |code )?\\(?${NUMBER}`,
      "gi",
    ),
    2,
  ],
  [new RegExp(`"?\\bcode["']? ?[:=] ?["']?${NUMBER}`, "gi"), 2],
  [new RegExp(`(?:→|->|=>) ?(?:HTTP )?${NUMBER}`, "g"), 2],
  [new RegExp(`(?<![\\d.:/-])${NUMBER} (?:status code|${REASONS})`, "gi"), 2],
  [new RegExp(`(?<![\\w.:/-])${NUMBER} ?[-–:]? ?(?=b?["']?[{<\\[])`, "g"), 2],
  [new RegExp(`\\((?:HTTP )?${NUMBER}\\)`, "g"), 1],
  [new RegExp(`(?:^|: )${NUMBER} (?!(?:${COUNTED})\\b)(?=[A-Za-z"'])`, "g"), 1],
  // In a person's own sentence, whatever the language.
  [new RegExp(`(?<![\\p{L}\\d])(?:${SAID_BEFORE}) ?(?:HTTP )?\\(?${NUMBER}(?![\\d.,]?\\d|[A-Za-z%])`, "giu"), 1],
  [new RegExp(`(?:${SAID_IN_CHINESE}) ?(?:HTTP )?${NUMBER}`, "g"), 1],
  // What curl was told to print of an answer.
  [new RegExp(`%\\{http_code\\}.{0,600}? ${NUMBER}(?= |$)`, "g"), 1],
];

const MOST = 40;

/**
 * Numbers that the text gives as HTTP statuses, most certain first, then in the order of the text. Digits
 * inside an id, a date, a port or a line number are none.
 */
export function findStatuses({ text }: TextView): readonly FoundStatus[] {
  const found = new Map<number, FoundStatus>();
  for (const [pattern, weight] of NAMED) {
    let count = 0;
    for (const match of text.matchAll(pattern)) {
      count += 1;
      if (count > MOST) break;
      const digits = match[1] ?? "";
      const start =
        match.index + match[0].indexOf(digits, match[0].length > 8 && weight === 3 ? match[0].lastIndexOf(digits) : 0);
      const status = Number(digits);
      if (status >= 100 && status < 600 && !found.has(start))
        found.set(start, { status, start, end: start + 3, weight });
    }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight || a.start - b.start);
}

/** Digits that look like a status of refusal and are part of something longer: a model id, an address, a date. */
export function findDecoyDigits({ text }: TextView): readonly { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/claude-[a-z0-9.-]{0,40}?(?:20\d{6})/gi)) {
    const date = match.index + match[0].length - 8;
    const inside = /40[0-9]|429|50[0-4]|529/.exec(match[0].slice(-8));
    if (inside) found.push({ start: date + inside.index, end: date + inside.index + 3 });
    if (found.length >= 4) break;
  }
  return found;
}
