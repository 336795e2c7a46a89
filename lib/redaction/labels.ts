const NAME =
  "(?:api[-_ ]?key|(?:auth|access|refresh|oauth|session)[-_]?token|session[-_]?key|client[-_]?secret|secret[-_]?(?:access[-_]?)?key|authorization)";
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
  "(?<=--[a-z-]{0,20})(?:api-key|token)[ \\t]+[\"'`]?",
  "[?&](?:key|token)=",
  "(?:\\s-u|--user)[ =]{0,3}[\"'`]?[^\\s:\"'`@]{0,64}:",
  "://[^\\s/:@\"'`<>]{0,64}:(?=[A-Za-z0-9._~+-]{16,256}@)",
].join("|");

export const LABELLED_RUN = "(?:[A-Za-z0-9_~+/-]+|\\.(?!\\.))*={0,2}";
export const SHORTEST_LABELLED = 16;
