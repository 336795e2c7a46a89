import { sql } from "drizzle-orm";
import { storage } from "#lib/server/db/use-database.ts";
import { serverEnv } from "#lib/server/env.ts";
import { newRequestId, respondJson } from "#lib/server/respond.ts";
import { signingKeys } from "#lib/server/signing-secrets.ts";

export const dynamic = "force-dynamic";
const ANSWERS_WITHIN_MS = 2_000;

/** Ready when receipts can be signed and the database answers; says no reason. */
export async function GET(): Promise<Response> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the database does not answer")), ANSWERS_WITHIN_MS);
  });
  try {
    signingKeys(serverEnv(), "receipt");
    await Promise.race([late, askDatabase()]);
    return respondJson({ status: "ready" }, newRequestId());
  } catch {
    return respondJson({ status: "not-ready" }, newRequestId(), 503);
  } finally {
    clearTimeout(timer);
  }
}

async function askDatabase(): Promise<void> {
  const { db } = (await storage()).database;
  await db.execute(sql`select 1`);
}
