import { describe, expect, it } from "vitest";
import type { ProbeId } from "#lib/report/probe-ids.ts";
import { ENDPOINTS, type Endpoint } from "../api/endpoints.ts";
import { diagnosed } from "../cases/stand-in.ts";
import type { ApiCall } from "../port.ts";
import { PROBES } from "../probes/register.ts";
import type { Call } from "./call.ts";
import { freeEquivalentOf } from "./free-equivalent.ts";
import { findOperation, OPERATIONS, type OperationId } from "./operations.ts";
import { readCall } from "./read-call.ts";

const IDS = Object.keys(OPERATIONS) as OperationId[];

function callOf(operation: OperationId, more: Partial<Call> = {}): Call {
  const { method, task, endpoint } = findOperation(operation);
  return {
    start: 0,
    end: 0,
    language: "curl",
    by: "http",
    method,
    operation,
    ...(endpoint ? { endpoint } : {}),
    task,
    betas: [],
    sendsKeyAs: "x-api-key",
    features: [],
    parts: [],
    ...more,
  };
}

/** The calls that a run makes for it. */
async function made(call: Call): Promise<ApiCall[]> {
  const calls: ApiCall[] = [];
  const { likeness: _likeness, probes: _probes, ...asked } = freeEquivalentOf(call);
  await diagnosed((one) => {
    calls.push(one);
    return undefined;
  }, asked);
  return calls;
}

const endpointOf = (id: ProbeId): Endpoint | undefined => {
  const probe = PROBES.find((one) => one.id === id);
  return probe && ENDPOINTS[probe.endpoint];
};

describe("the free equivalent of a call", () => {
  it.each(IDS)("of %s is planned by the run that it asks for", (operation) => {
    const { probes, likeness: _, ...asked } = freeEquivalentOf(callOf(operation, { model: "claude-haiku-5-5" }));
    for (const id of probes) {
      const probe = PROBES.find((one) => one.id === id);
      expect(probe?.planned({ ...asked, spendTokens: false }, "workspace-or-identity-key"), id).toBe(true);
    }
  });

  it.each(IDS)("of %s is called the same only where method and path are", (operation) => {
    const { probes, likeness } = freeEquivalentOf(callOf(operation, { model: "claude-haiku-5-5" }));
    const { method, path } = findOperation(operation);
    const isSame = probes.some((id) => {
      const endpoint = endpointOf(id);
      return endpoint?.method === method && endpoint.path.replace("{model}", "{}") === path;
    });
    expect(isSame).toBe(likeness === "same");
  });

  it("does not exist for what makes, changes or deletes", () => {
    const changing = IDS.filter((id) => findOperation(id).method !== "GET" && !id.startsWith("messages."));
    expect(changing.filter((id) => freeEquivalentOf(callOf(id)).likeness !== "none")).toEqual([]);
    expect(changing).toContain("files.upload");
  });

  it("of a message carries its model, its betas and its workspace", async () => {
    const call = readCall(`curl https://api.anthropic.com/v1/messages -H "x-api-key: $ANTHROPIC_API_KEY" \\
      -H "anthropic-beta: context-1m-2025-08-07" -H "anthropic-workspace-id: wrkspc_1" -d '{"model":"claude-opus-5-5"}'`);
    if (!call) throw new Error("no call");
    const equivalent = freeEquivalentOf(call);
    expect(equivalent).toEqual({
      tasks: ["messages"],
      model: "claude-opus-5-5",
      workspaceId: "wrkspc_1",
      betas: ["context-1m-2025-08-07"],
      likeness: "no-output",
      probes: ["token-count-asked"],
    });
    const counted = (await made(call)).find(({ body, betas }) => body?.model === "claude-opus-5-5" && betas.length > 0);
    expect(counted).toMatchObject({
      path: "/v1/messages/count_tokens",
      betas: ["context-1m-2025-08-07"],
      workspaceId: "wrkspc_1",
    });
  });

  it("of a call that names no model is the count with a listed one", () => {
    expect(freeEquivalentOf(callOf("messages.create")).probes).toEqual(["token-count"]);
    expect(freeEquivalentOf(callOf("messages.create", { betas: ["a-1"] })).probes).toEqual(["token-count-asked"]);
  });

  it("of a model's page without an id is no more than the list", () => {
    expect(freeEquivalentOf(callOf("models.retrieve"))).toMatchObject({ likeness: "beside", probes: ["model-list"] });
  });

  it("of the Admin API carries no header that it does not take", () => {
    const call = callOf("members.list", { workspaceId: "wrkspc_1", betas: ["a-1"] });
    expect(freeEquivalentOf(call)).toEqual({ tasks: ["admin"], likeness: "same", probes: ["member-list"] });
  });

  it("of an address that no row holds is the nearest of its task, and none", () => {
    const { operation: _, ...rest } = callOf("files.list", { path: "/v1/files/a/b" });
    expect(freeEquivalentOf(rest)).toMatchObject({ likeness: "none", probes: ["file-list"] });
  });
});
