export const network = fetch; // lint/style/noRestrictedGlobals
export const timer = setTimeout; // lint/style/noRestrictedGlobals
export const often = setInterval; // lint/style/noRestrictedGlobals
export const printed = console; // lint/style/noRestrictedGlobals
export const withArgument = (fetch: () => void) => fetch(); // allowed
