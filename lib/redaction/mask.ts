/** What stands in a text where a secret stood. */
export const MASK = "[secret masked]";
