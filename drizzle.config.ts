import { defineConfig } from "drizzle-kit";

/** For `npx drizzle-kit generate --name <what changes>`: writes the next migration from lib/server/db/schema.ts. */
export default defineConfig({ dialect: "postgresql", schema: "./lib/server/db/schema.ts", out: "./drizzle" });
