import type { stub as asType } from "#lib/explain/stub.ts"; // refused
export { stub as again } from "#lib/wire/stub.ts"; // refused
export const later = () => import("#lib/transports/stub.ts"); // refused
export type Inline = typeof import("#lib/sandbox/stub.ts"); // refused
export type { asType };
