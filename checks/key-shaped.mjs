/** As long as a real key, of any kind: test keys are made at run time, so that none is ever committed. */
const KEY_SHAPED = /sk-ant-[A-Za-z0-9]{1,12}-[A-Za-z0-9_-]{80,}/;

/** True where the text holds an Anthropic key in its whole length. */
export const holdsWholeKey = (text) => KEY_SHAPED.test(text);
