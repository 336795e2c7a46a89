import type { Metadata } from "next";
import { listSamples } from "./list-samples.ts";
import { RouteMap } from "#components/wizard/route-map.tsx";
import { StartIntro } from "#components/wizard/start-intro.tsx";
import { Wizard } from "#components/wizard/wizard.tsx";

export const metadata: Metadata = {
  title: { absolute: "Latchkey: find out why the Claude API refuses a call" },
  description: "Tests a key against the Claude API with read-only calls, names the cause with evidence, and walks you to green.",
};

/** The one host a key is sent to, as the operator set it. */
function upstreamHost(): string {
  return new URL(process.env["LATCHKEY_UPSTREAM_URL"] ?? "https://api.anthropic.com").host;
}

export default async function StartPage() {
  const host = upstreamHost();
  return <Wizard samples={await listSamples()} host={host} intro={<StartIntro />} aside={<RouteMap host={host} />} />;
}
