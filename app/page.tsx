import type { Metadata } from "next";
import { RouteMap } from "#components/site/route-map.tsx";
import { StartIntro } from "#components/wizard/start/start-intro.tsx";
import { Wizard } from "#components/wizard/wizard.tsx";
import { serverEnv } from "#lib/server/env.ts";
import { listSamples } from "./list-samples.ts";

export const metadata: Metadata = {
  title: { absolute: "Latchkey: find out why the Claude API refuses a call" },
  description:
    "Tests a key against the Claude API with read-only calls, names the cause with evidence, and walks you to green.",
};

export default async function StartPage() {
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
      intro={<StartIntro />}
      aside={<RouteMap host={host} foot={foot} />}
    />
  );
}
