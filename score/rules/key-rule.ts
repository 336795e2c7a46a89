/** What a key tester reads of an answer. */
export type TestAnswer = {
  readonly status: number;
  /** `error.type` of the body, where the text shows it. */
  readonly errorType?: string;
};

/**
 * How a tool turns the answer to its own test call into "this key is bad". Only what its source does may enter,
 * with the address that shows it; where the source leaves a doubt, the doubt counts in the tool's favour.
 */
export type KeyRule = {
  readonly name: string;
  /** Addresses of the files, at a commit where one is known. */
  readonly sources: readonly string[];
  /** YYYY-MM-DD: when the sources were read. */
  readonly read: string;
  /** The call whose answer it judges. */
  readonly call: string;
  /** What it calls bad, and what else the source says, in one line. */
  readonly says: string;
  readonly callsKeyBad: (answer: TestAnswer) => boolean;
};
