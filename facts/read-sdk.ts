import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What an installed @anthropic-ai/sdk says of the API, as its own files declare it. */
export type SdkSays = {
  readonly version: string;
  /** Sent as `anthropic-version`. */
  readonly apiVersion: string;
  /** `error.type`. */
  readonly errorTypes: readonly string[];
  /** `error.details.error_code` → the HTTP status it is paired with; null where only its type is declared. */
  readonly errorCodes: ReadonlyMap<string, number | null>;
  readonly models: readonly string[];
  /** Model id → the day its table of deprecated models gives, ISO 8601. */
  readonly deprecated: ReadonlyMap<string, string>;
  readonly reads: readonly SdkRead[];
};

/** One GET of the SDK. */
export type SdkRead = {
  /** With ids in braces. */
  readonly path: string;
  /** What the SDK adds to `anthropic-beta` by itself. */
  readonly betas: readonly string[];
};

/** Fewer of a kind than this, and it is the reader that is wrong, not the SDK that shrank. */
const AT_LEAST = { errorTypes: 8, errorCodes: 50, models: 8, deprecated: 1, reads: 60 } as const;

/** Reads the SDK in `folder`. Throws where a file or a declaration it relies on is not there any more. */
export function readSdk(folder: string): SdkSays {
  const text = (path: string) => readFileSync(join(folder, path), "utf8");
  const { version } = JSON.parse(text("package.json")) as { version: string };
  const resources = filesUnder(join(folder, "resources"));
  const says: SdkSays = {
    version,
    apiVersion: only(/'anthropic-version': '([\d-]+)'/, text("client.js"), "the API version"),
    errorTypes: literals(only(/export type ErrorType = ([^;]+);/, text("resources/shared.d.ts"), "ErrorType")),
    errorCodes: new Map([...declaredCodes(resources), ...pairedCodes(text("core/error-classes.js"))]),
    models: literals(only(/export type Model = ([^;]+);/, text("resources/messages/messages.d.ts"), "Model")),
    deprecated: deprecatedModels(text("internal/data/deprecated-models.js")),
    reads: readsOf(resources.filter((path) => path.endsWith(".js")).map((path) => readFileSync(path, "utf8"))),
  };
  for (const [kind, least] of Object.entries(AT_LEAST) as [keyof typeof AT_LEAST, number][]) {
    const found = says[kind];
    const count = "size" in found ? found.size : found.length;
    if (count < least) throw new Error(`read only ${count} ${kind} from @anthropic-ai/sdk ${version}`);
  }
  return says;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function only(pattern: RegExp, text: string, what: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`@anthropic-ai/sdk no longer declares ${what} where it did`);
  return found;
}

function literals(union: string): string[] {
  return [...union.matchAll(/'([^']+)'/g)].map(([, literal = ""]) => literal);
}

/** One literal a type. A union of literals is the `error_code` of a tool's result, which arrives with HTTP 200. */
function declaredCodes(files: readonly string[]): [string, null][] {
  return files
    .filter((path) => path.endsWith(".d.ts"))
    .flatMap((path) => [...readFileSync(path, "utf8").matchAll(/^\s*error_code: '([a-z0-9_]+)';$/gm)])
    .map(([, code = ""]) => [code, null]);
}

function pairedCodes(table: string): [string, number][] {
  return [...table.matchAll(/\['(\d{3}) ([a-z0-9_]+)'/g)].map(([, status, code = ""]) => [code, Number(status)]);
}

function deprecatedModels(table: string): Map<string, string> {
  const rows = [...table.matchAll(/'(claude-[^']+)': '([A-Z][a-z]+) (\d+)[a-z]{2}, (\d{4})'/g)];
  return new Map(
    rows.map(([, id = "", month, day, year]) => [
      id,
      new Date(`${month} ${day}, ${year} UTC`).toISOString().slice(0, 10),
    ]),
  );
}

/** Every call names its route for tracing, behind its verb and its headers. */
function readsOf(scripts: readonly string[]): SdkRead[] {
  const found = new Map<string, SdkRead>();
  for (const script of scripts) {
    for (const call of script.split(/(?=_client\s*\.(?:get|getAPIList|post|put|patch|delete)\()/)) {
      if (!/^_client\s*\.get(?:APIList)?\(/.test(call)) continue;
      const path = /\broute: '(\/v1\/[^']+)'/.exec(call)?.[1];
      if (path === undefined) continue;
      const betas = literals(/'anthropic-beta': \[\.\.\.\(betas \?\? \[\]\), ([^\]]*)\]/.exec(call)?.[1] ?? "");
      const known = found.get(path);
      // A path may be offered without and with a beta; the one without is what every caller can use.
      if (!known || betas.length < known.betas.length) found.set(path, { path, betas });
    }
  }
  return [...found.values()];
}
