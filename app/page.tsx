import type { Metadata } from "next";
import { RouteMap } from "#components/site/route-map.tsx";
import { StartIntro } from "#components/wizard/start/start-intro.tsx";
import { Wizard } from "#components/wizard/wizard.tsx";
import { serverEnv } from "#lib/server/env.ts";
import { listSamples } from "./list-samples.ts";
import { prepareOpening } from "./prepare-opening.ts";

export const metadata: Metadata = {
  title: { absolute: "Latchkey: find out why the Claude API refuses a call" },
  description:
    "Reads the error the Claude API gave you, in your tab, or tests a key with read-only calls. Names the cause with evidence, and walks you to green.",
};

type StartPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function StartPage({ searchParams }: StartPageProps) {
  const { host } = serverEnv().upstreamUrl;
  const foot = (
    <a className="link" href="/privacy">
      How keys are handled
    </a>
  );
  return (
    <Wizard
      samples={await listSamples()}
      host={host}
      opening={await prepareOpening(await searchParams, new Date().toISOString())}
      intro={<StartIntro />}
      aside={<RouteMap host={host} foot={foot} />}
    />
  );
}
