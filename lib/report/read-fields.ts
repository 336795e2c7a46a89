/** What is read of a value somebody else wrote: the part that fits, or nothing. None of these throws. */
export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; undefined for anything else. */
export function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A field that some writers leave out and others write as null. */
export function isAbsent(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

export function oneOf<Known extends string>(known: readonly Known[], value: unknown): Known | undefined {
  return known.find((each) => each === value);
}

/** The members of a list that are known, each once and in the order they were written. */
export function someOf<Known extends string>(known: readonly Known[], value: unknown): Known[] {
  const read = listOf(value).map((each) => oneOf(known, each));
  return [...new Set(read)].filter((each) => each !== undefined);
}

export function textOf(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === "string" && pattern.test(value) ? value : undefined;
}

/** The members that fit the pattern, at most so many; undefined where none does. */
export function textsOf(pattern: RegExp, most: number, value: unknown): string[] | undefined {
  const texts = listOf(value).flatMap((each) => textOf(pattern, each) ?? []);
  return texts.length > 0 ? texts.slice(0, most) : undefined;
}

/** A whole number inside its bounds; undefined where it is none. */
export function wholeOf(least: number, most: number, value: unknown): number | undefined {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most
    ? (value as number)
    : undefined;
}

/** An amount, brought to a whole number from 0 to `most`; 0 where it is no number. */
export function amountOf(most: number, value: unknown): number {
  return typeof value === "number" && value > 0 ? Math.min(most, Math.round(value)) : 0;
}
