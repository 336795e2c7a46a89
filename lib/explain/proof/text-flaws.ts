export const KEY_SHAPED = /sk-ant-[a-z]+\d\d-[A-Za-z0-9_-]{12,}/;

const PATTERNS: Readonly<Record<string, RegExp>> = {
  "shouts, blames or says nothing":
    /!|\boops\b|try again later|unknown error|\bsimply\b|\byou forgot\b|\byour mistake\b|\bfailed to\b|AI-powered/i,
  "shows a value that is not there": /\bundefined\b|\bNaN\b|\[object /i,
  "holds what could be a key": KEY_SHAPED,
  "is spaced or stopped twice": / {2}|\.\.(?!\.)| ,/,
  "calls a key an API token": /\bapi token\b/i,
  "names a time without its zone": /\d{2}:\d{2}(?::\d{2})?(?! UTC)(?![\d:])/,
  "is empty": /^$/,
  "starts or ends with a space": /^\s|\s$/,
};

const BOX_ADVICE = /\btick(?:s|ed|ing)?\b|\bcheck ?box|\bpermission box/i;

const isOdd = (text: string, mark: string): boolean => text.split(mark).length % 2 === 0;

function sendsToABox(text: string, mayDenyBoxes: boolean): boolean {
  const sentences = text.split(/(?<=[.?:;]) /).filter((sentence) => BOX_ADVICE.test(sentence));
  return sentences.some((sentence) => !mayDenyBoxes || !/\bno\b/i.test(sentence));
}

/** What is wrong with a text of ours, whatever it is about; `mayDenyBoxes` lets it say that there is no box to tick. */
export function flawsOf(text: string, { mayDenyBoxes = false } = {}): readonly string[] {
  const flaws = Object.keys(PATTERNS).filter((flaw) => PATTERNS[flaw]?.test(text));
  return [
    ...flaws,
    ...(isOdd(text, "`") ? ["leaves a backtick open"] : []),
    ...(isOdd(text, "**") ? ["leaves a strong mark open"] : []),
    ...(sendsToABox(text, mayDenyBoxes) ? ["sends to a box that no key has"] : []),
  ].map((flaw) => `${flaw}: ${text}`);
}
