import type { Probe } from "../probe.ts";
import { countWith } from "./token-count.ts";

/** The asked model once more without the asked betas, so that a refusal is told apart: the model, or a beta. */
export const tokenCountAskedNoBetas: Probe = {
  id: "token-count-asked--no-betas",
  group: "messages",
  endpoint: "messages.count_tokens",
  // Without an asked model the control differs from the asked call in the betas alone already.
  planned: ({ tasks, model, betas }) => tasks.includes("messages") && model !== undefined && betas !== undefined,
  needs: ["token-count-asked"],
  call: ({ asked, reading }) =>
    asked.model && reading("token-count-asked")?.outcome === "refused" ? countWith(asked.model) : null,
};
