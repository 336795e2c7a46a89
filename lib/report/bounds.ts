/** The bounds of contract.md: checked at the edge and again whenever a report is read. */
export const MODEL_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:@/-]{0,127}$/;
export const CODE_PATTERN = /^[a-z][a-z0-9_-]{0,63}$/;
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;
export const SCOPE_PATTERN = /^[a-z][a-z_]{0,31}:[a-z][a-z_]{0,31}$/;
/** A value of `anthropic-beta`. */
export const BETA_PATTERN = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const MAX_BETAS = 16;
/** The engine that wrote a report: three numbers. */
export const ENGINE_PATTERN = /^\d{1,6}\.\d{1,6}\.\d{1,6}$/;
/** The visible prefix and the last four of a key. */
export const HINT_PATTERN = /^[A-Za-z0-9_-]{0,24}…[A-Za-z0-9_-]{4}$/;
/** Prefixes that say whose a key is and nothing of it: what a hint may show beside the last four. */
const SHOWN_PREFIXES = "sk-ant-(?:(?:api|admin|oat|sid|ort)\\d{0,2}|cc|si|req)-|sk-(?:proj|svcacct|admin|or)-|whsec_";
export const SHOWN_PREFIX_PATTERN = new RegExp(`^(?:${SHOWN_PREFIXES})`);
/** A hint as an engine makes it. One from elsewhere that shows more would carry a piece of a key into a link. */
export const MADE_HINT_PATTERN = new RegExp(`^(?:${SHOWN_PREFIXES})?…[A-Za-z0-9_-]{4}$`);
/** A moment of a report, ISO 8601 in UTC, has no more characters. */
export const MAX_MOMENT_LENGTH = 32;
export const MAX_DURATION_MS = 86_400_000;
export const MAX_TOKENS = 10_000_000;
export const MAX_FINDINGS = 16;
export const MAX_NEEDS = 16;
