import type { Metadata } from "next";
import { KeyHandling } from "#components/site/key-handling.tsx";
import { RouteMap } from "#components/site/route-map.tsx";
import { Columns } from "#components/ui/sheet.tsx";
import { serverEnv } from "#lib/server/env.ts";

export const metadata: Metadata = {
  title: "How keys are handled",
  description: "Where a key goes, what is sent with it, what is kept, and how to check each call yourself.",
};

export default function PrivacyPage() {
  return (
    <>
      <h1 className="type-title pt-8 max-sm:pt-4">How keys are handled</h1>
      <p className="measure mt-2 mb-8 type-lead text-ink-2">
        One POST to our server, in memory for that run, sent to one host, then dropped. Every call can be checked.
      </p>
      <Columns asideWidth={420} asideFirst aside={<RouteMap host={serverEnv().upstreamUrl.host} />}>
        <KeyHandling />
      </Columns>
    </>
  );
}
