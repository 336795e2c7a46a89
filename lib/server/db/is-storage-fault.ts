import "server-only";
import { DrizzleQueryError } from "drizzle-orm";

/**
 * Connection faults of Node, and PostgreSQL's classes for a server that is away, ends, has no room, took too long, may only
 * be read or undid the work for another's sake (appendix A of its manual).
 */
const FAULT_CODE = /^(?:ECONN|ETIMEDOUT|EPIPE|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|08|25006|40|53|57014|57P|58)/;
/** What pg and PGlite say without a code. */
const FAULT_MESSAGE =
  /timeout exceeded when trying to connect|connection terminated|not queryable|query read timeout|PGlite is clos/i;

/** True where the database is away and the same request may work later; a fault of ours is not among them. */
export function isStorageFault(error: unknown): boolean {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof Error)) return false;
  const { code } = cause as NodeJS.ErrnoException;
  return FAULT_CODE.test(code ?? "") || FAULT_MESSAGE.test(cause.message);
}
