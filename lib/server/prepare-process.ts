import "server-only";
import { storage } from "./db/use-database.ts";
import { EnvironmentError, serverEnv } from "./env.ts";
import { requestLimits } from "./request-limits.ts";
import { loadSecrets } from "./signing-secrets.ts";

/**
 * Checks the environment, opens the data folder and the database, and takes `ANTHROPIC_*` out of the environment. The transport's own `fetch` overrules
 * those variables in any case; without them no client of this process can even read them.
 */
export async function prepareProcess(): Promise<void> {
  for (const name of Object.keys(process.env)) {
    if (name.startsWith("ANTHROPIC_")) delete process.env[name];
  }
  try {
    loadSecrets(serverEnv());
    await storage();
    requestLimits();
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    // A throw from here would leave a server that answers 500 for ever.
    process.stderr.write(`latchkey: ${error.message}\n`);
    process.exit(1);
  }
}
