import { headers } from "next/headers";
import { cache } from "react";
import { clientAddress } from "#lib/server/client-address.ts";
import { isStorageFault } from "#lib/server/db/is-storage-fault.ts";
import { storage } from "#lib/server/db/use-database.ts";
import { serverEnv } from "#lib/server/env.ts";
import { isRefusal } from "#lib/server/refusals.ts";
import { requestLimits } from "#lib/server/request-limits.ts";
import { findLink } from "#lib/server/shared-reports/find-link.ts";
import type { GoneReason, SharedReport } from "#lib/wire/report-answers.ts";
import { sharedReport } from "../../api/v1/reports/shared-report.ts";

export type ReadLink =
  | { readonly state: "open"; readonly shared: SharedReport }
  | { readonly state: "gone"; readonly reason: GoneReason }
  | { readonly state: "unknown" }
  | { readonly state: "limited"; readonly retryAfterS: number }
  | { readonly state: "away" };

/** Reads the link of a page once for its head and its body; changes nothing. */
export const readLink = cache(async (id: string): Promise<ReadLink> => {
  try {
    await requestLimits().take("reads", clientAddress(await headers(), serverEnv()));
    const link = await findLink((await storage()).database.db, id, Date.now());
    return link.state === "open" ? { state: "open", shared: sharedReport(id, link) } : link;
  } catch (error) {
    if (isRefusal(error) && error.code === "rate-limited")
      return { state: "limited", retryAfterS: error.retryAfterS ?? 60 };
    if (isStorageFault(error)) return { state: "away" };
    throw error;
  }
});
