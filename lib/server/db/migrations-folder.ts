import "server-only";
import { join } from "node:path";

/** The start changes into the project's root before anything else (`serve/start.mjs`). */
export const MIGRATIONS_FOLDER = join(process.cwd(), "drizzle");
