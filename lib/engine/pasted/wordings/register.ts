import { IN_OTHER_LANGUAGES } from "./in-other-languages.ts";
import { OF_APPS } from "./of-apps.ts";
import { OF_CLAUDE_CODE } from "./of-claude-code.ts";
import { OF_CLIENTS } from "./of-clients.ts";
import { OF_CLOUDS } from "./of-clouds.ts";
import { OF_GATEWAYS } from "./of-gateways.ts";
import { OF_NETWORKS } from "./of-networks.ts";
import { OF_OTHER_PROVIDERS } from "./of-other-providers.ts";
import { OF_OTHER_SERVICES } from "./of-other-services.ts";
import { OF_RELAYS } from "./of-relays.ts";
import { OF_REQUESTS } from "./of-requests.ts";
import { OF_THE_API } from "./of-the-api.ts";
import { OF_THE_API_ACCOUNTS } from "./of-the-api-accounts.ts";
import { OF_THE_API_REQUESTS } from "./of-the-api-requests.ts";
import type { Wording } from "./wording.ts";

/** Day the rows were last held against their sources; a source that `lib/explain` cites has its own day there. */
export const WORDINGS_VERIFIED = "2026-11-24";

/** The API's own words, wherever they are retold. */
export const API_WORDINGS: readonly Wording[] = [...OF_THE_API, ...OF_THE_API_ACCOUNTS, ...OF_THE_API_REQUESTS];

/** In the order in which they win, sentences before hints: whose own words it is before whose words it retells. */
export const WORDINGS: readonly Wording[] = [
  ...OF_GATEWAYS,
  ...OF_RELAYS,
  ...OF_OTHER_SERVICES,
  ...API_WORDINGS,
  ...OF_CLOUDS,
  ...OF_CLAUDE_CODE,
  ...OF_CLIENTS,
  ...OF_OTHER_PROVIDERS,
  ...OF_NETWORKS,
  ...IN_OTHER_LANGUAGES,
  ...OF_APPS,
  ...OF_REQUESTS,
];

const BY_ID = new Map(WORDINGS.map((wording) => [wording.id, wording]));

export function findWording(id: string): Wording | undefined {
  return BY_ID.get(id);
}
