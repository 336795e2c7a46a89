import type { Probe } from "../probe.ts";

export const tokenCountAsked: Probe = {
  id: "token-count-asked",
  group: "messages",
  endpoint: "messages.count_tokens",
  planned: ({ tasks, model }) => tasks.includes("messages") && model !== undefined,
  needs: [],
  call: ({ asked: { model } }) =>
    model ? { model, body: { model, messages: [{ role: "user", content: "Hi" }] } } : null,
};
