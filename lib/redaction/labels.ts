/** Looked behind from its last word: few places are looked at twice. */
const NAME =
  "(?:key(?<=(?:api|session|secret|secret[-_]?access)[-_ ]?key)|token(?<=(?:auth|access|refresh|session)[-_]?token)|client[-_]?secret|authorization)";
/** From a name to its value in headers, dictionaries, settings, markup, and lists of names and values. */
const TO_VALUE = `["'\`\\])]{0,3}(?:[ \\t]*(?::|=>?|,|>)\\s*|\\s+(?=value["']?\\s{0,3}:))["'\`]{0,3}(?:value["'\`]?\\s*[:=]\\s*["'\`]{0,3})?`;
const SCHEME = "(?:(?:Bearer|Basic|Token)\\s+)?";

/**
 * What stands right before a credential of any kind, as a part of a regular expression without case. A row may enter
 * when what follows it is meant to be secret; ids and addresses have other names.
 */
export const LABEL = [
  NAME + TO_VALUE + SCHEME,
  "\\b(?:Bearer|Basic)\\s+",
  "-(?:api-key|token)(?<=--[a-z-]{0,30})[ \\t]+[\"'`]?",
  "[?&](?:key|token)=",
  "(?:\\s-u|--user)[ =]{0,3}[\"'`]?[^\\s:\"'`@]{0,64}:",
  "://[^\\s/:@\"'`<>]{0,64}:(?=[A-Za-z0-9._~+-]{16,256}@)",
].join("|");

export const LABELLED_RUN = "(?:[A-Za-z0-9_~+/-]+|\\.(?!\\.))*={0,2}";
export const SHORTEST_LABELLED = 16;
