import { headers } from "next/headers";
import { cache } from "react";
import { clientAddress } from "#lib/server/client-address.ts";
import { isStorageFault } from "#lib/server/db/is-storage-fault.ts";
import { storage } from "#lib/server/db/use-database.ts";
import { serverEnv } from "#lib/server/env.ts";
import { isRefusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { findLink } from "#lib/server/shared-reports/find-link.ts";
import type { GoneReason } from "#lib/wire/report-answers.ts";
import { type WordedLink, wordedLink } from "./worded-links.ts";

export type ReadLink =
  | ({ readonly state: "open" } & WordedLink)
  | { readonly state: "gone"; readonly reason: GoneReason }
  | { readonly state: "unknown" }
  | { readonly state: "limited"; readonly retryAfterS: number }
  /** `newer`: a later version of ours wrote it. `away`: the database cannot be reached. */
  | { readonly state: "newer" }
  | { readonly state: "away" };

/** Reads the link of a page once for its head and its body; changes nothing. */
export const readLink = cache(async (id: string): Promise<ReadLink> => {
  try {
    await requestLimits().take("reads", clientAddress(await headers(), serverEnv()));
    const nowMs = Date.now();
    const link = await findLink((await storage()).database.db, id, nowMs);
    return link.state === "open" ? { state: "open", ...(await wordedLink(id, link, nowMs)) } : link;
  } catch (error) {
    if (isRefusal(error) && error.code === "rate-limited")
      return { state: "limited", retryAfterS: error.retryAfterS ?? 60 };
    if (isRefusal(error) && error.code === "report-newer") return { state: "newer" };
    if (isStorageFault(error)) return { state: "away" };
    throw error;
  }
});
