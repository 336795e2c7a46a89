import { IN_OTHER_LANGUAGES } from "./in-other-languages.ts";
import { OF_CLIENTS } from "./of-clients.ts";
import { OF_GATEWAYS } from "./of-gateways.ts";
import { OF_NETWORKS } from "./of-networks.ts";
import { OF_OTHER_PROVIDERS } from "./of-other-providers.ts";
import { OF_REQUESTS } from "./of-requests.ts";
import { OF_THE_API } from "./of-the-api.ts";
import type { Wording } from "./wording.ts";

/** In the order in which they win, sentences before hints: whose own words it is before whose words it retells. */
export const WORDINGS: readonly Wording[] = [
  ...OF_GATEWAYS,
  ...OF_THE_API,
  ...OF_CLIENTS,
  ...OF_OTHER_PROVIDERS,
  ...OF_NETWORKS,
  ...IN_OTHER_LANGUAGES,
  ...OF_REQUESTS,
];

const BY_ID = new Map(WORDINGS.map((wording) => [wording.id, wording]));

export function findWording(id: string): Wording | undefined {
  return BY_ID.get(id);
}
