/** The bounds of contract.md: checked at the edge and again whenever a report is read. */
export const MODEL_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._:@/-]{0,127}$/;
export const CODE_PATTERN = /^[a-z][a-z0-9_-]{0,63}$/;
export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;
export const SCOPE_PATTERN = /^[a-z][a-z_]{0,31}:[a-z][a-z_]{0,31}$/;
/** A value of `anthropic-beta`. */
export const BETA_PATTERN = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const MAX_BETAS = 16;
