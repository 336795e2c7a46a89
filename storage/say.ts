import { EnvironmentError } from "#lib/server/env.ts";

/** Runs a command: what a person can mend is one line on the error stream, and the exit code is 1. */
export async function runCommand(name: string, command: (file: string) => Promise<string>): Promise<void> {
  const [file, ...more] = process.argv.slice(2);
  try {
    if (file === undefined || more.length > 0 || file.startsWith("-"))
      throw new EnvironmentError(`name one file: npm run ${name} -- latchkey.tar.gz`);
    console.log(await command(file));
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    console.error(`latchkey: ${error.message}`);
    process.exitCode = 1;
  }
}
