import type { SandboxRequest } from "./persona.ts";

export const onInference = ({ endpoint }: SandboxRequest): boolean =>
  endpoint === "messages" || endpoint === "count-tokens";

export const onAdminApi = ({ path }: SandboxRequest): boolean => path.startsWith("/v1/organizations/");
