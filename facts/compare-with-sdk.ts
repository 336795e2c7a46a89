import type { SdkSays } from "./read-sdk.ts";

/** What the catalogue holds of what an SDK declares. */
export type CatalogueSays = {
  /** The release that was read for it. */
  readonly version: string;
  readonly apiVersion: string;
  readonly errorTypes: readonly string[];
  /** Codes the catalogue calls declared → the status it pairs with each. */
  readonly errorCodes: ReadonlyMap<string, number | undefined>;
  readonly models: readonly { readonly id: string; readonly retiresOn?: string; readonly declared: boolean }[];
  readonly reads: readonly { readonly path: string; readonly betas: readonly string[] }[];
  /** Codes the SDK tells of in prose alone. */
  readonly inProse: ReadonlySet<string>;
};

/** One thing on which the two disagree. */
export type Difference = { readonly table: string; readonly says: string };

/** Where the installed SDK says something else than the catalogue; empty while they agree. */
export function compareWithSdk(ours: CatalogueSays, sdk: SdkSays): Difference[] {
  return [
    ...(ours.version === sdk.version
      ? []
      : [difference("version", `read for the catalogue: ${ours.version}; installed: ${sdk.version}`)]),
    ...(ours.apiVersion === sdk.apiVersion
      ? []
      : [difference("api version", `ours sends ${ours.apiVersion}, the SDK ${sdk.apiVersion}`)]),
    ...missing("error types", sdk.errorTypes, ours.errorTypes, new Set()),
    ...missing("error codes", [...sdk.errorCodes.keys()], [...ours.errorCodes.keys()], ours.inProse),
    ...[...sdk.errorCodes].flatMap(([code, status]) => {
      const known = ours.errorCodes.get(code);
      return status === null || !ours.errorCodes.has(code) || known === status
        ? []
        : [difference("error codes", `${code}: ours says ${known ?? "no status"}, the SDK ${status}`)];
    }),
    ...compareModels(ours.models, sdk),
    ...compareReads(ours.reads, sdk),
  ];
}

const difference = (table: string, says: string): Difference => ({ table, says });

function missing(
  table: string,
  theirs: readonly string[],
  ours: readonly string[],
  excused: ReadonlySet<string>,
): Difference[] {
  return [
    ...theirs.filter((id) => !ours.includes(id)).map((id) => difference(table, `${id}: in the SDK, not in ours`)),
    ...ours
      .filter((id) => !theirs.includes(id) && !excused.has(id))
      .map((id) => difference(table, `${id}: in ours as declared, not in the SDK`)),
  ];
}

function compareModels(ours: CatalogueSays["models"], sdk: SdkSays): Difference[] {
  const known = new Map(ours.map((row) => [row.id, row]));
  return [
    ...sdk.models.filter((id) => !known.has(id)).map((id) => difference("models", `${id}: in the SDK, not in ours`)),
    ...ours
      .filter(({ id, declared }) => declared && !sdk.models.includes(id) && !sdk.deprecated.has(id))
      .map(({ id }) => difference("models", `${id}: in ours as declared, not in the SDK`)),
    ...[...sdk.deprecated].flatMap(([id, day]) => {
      const end = known.get(id)?.retiresOn;
      return end === day ? [] : [difference("models", `${id}: ends on ${day} in the SDK, ${end ?? "never"} in ours`)];
    }),
  ];
}

function compareReads(ours: CatalogueSays["reads"], sdk: SdkSays): Difference[] {
  const theirs = new Map(sdk.reads.map(({ path, betas }) => [nameless(path), betas]));
  const known = new Map(ours.map(({ path, betas }) => [nameless(path), betas]));
  return [
    ...sdk.reads
      .filter(({ path }) => !known.has(nameless(path)))
      .map(({ path }) => difference("endpoints", `GET ${path}: in the SDK, not in ours`)),
    ...ours.flatMap(({ path, betas }) => {
      const sent = theirs.get(nameless(path));
      if (!sent) return [difference("endpoints", `GET ${path}: in ours, not in the SDK`)];
      return sent.every((beta) => betas.includes(beta)) && (sent.length > 0 || betas.length === 0)
        ? []
        : [difference("endpoints", `GET ${path}: beta ${say(betas)} in ours, ${say(sent)} in the SDK`)];
    }),
  ];
}

const nameless = (path: string) => path.replace(/\{[a-z_]+\}/g, "{}");
const say = (betas: readonly string[]) => (betas.length > 0 ? betas.join(" or ") : "none");
