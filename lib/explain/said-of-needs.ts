import type { Taken } from "#lib/engine/api/reference/endpoint-access.ts";
import type { OrganizationNeed } from "#lib/engine/api/reference/endpoint-row.ts";
import type { Likeness } from "#lib/engine/call/free-equivalent.ts";
import type { Need, ProvenBy, SwitchedFeature } from "#lib/engine/call/needs-of-call.ts";

/** One need in words: what it is, what it comes down to, and what a run shows of it. Backticks mark mono. */
export type SaidNeed = { readonly need: string; readonly says: string; readonly proven: string };

export const PROVEN_LABELS: Readonly<Record<ProvenBy, string>> = {
  "free-run": "A free run shows it",
  "one-token-message": "One real message shows it",
  nothing: "No run shows it",
};

/** How near a free run comes to a call, said before it is started. */
export const LIKENESS_SAYS: Readonly<Record<Likeness, string>> = {
  same: "The run makes this very call, free of charge.",
  "no-output":
    "The run counts the tokens of this call with its model and headers: the same rights, and nothing is generated.",
  beside:
    "The run asks the list beside this call. It shows that the key may read there, not that it may read this one.",
  none: "No free run makes this call: a run only reads and counts. It makes the nearest check instead.",
};

const TAKEN: Readonly<Record<Taken, string>> = {
  "ordinary-key": "an ordinary API key",
  "federated-token": "a federated token",
  "admin-key": "an Admin API key",
  "identity-key-of-all-workspaces": "an admin’s own key that is not limited to one workspace",
  "org-admin-token": "a login token with `org:admin`",
  "scoped-key": "a Claude Enterprise key with the scope",
  "organization-level-admin-key": "an Admin API key of the organization",
  "organization-level-scoped-key": "a Claude Enterprise key of the organization with the scope",
  "environment-key": "the environment’s own key",
};

const ORGANIZATIONS: Readonly<Record<OrganizationNeed, string>> = {
  "not-stated": "No source says which organizations it serves.",
  console: "An organization of the Claude Console.",
  enterprise: "A Claude Enterprise organization.",
  "enterprise-turned-on": "A Claude Enterprise organization for which Anthropic switched it on.",
  "enterprise-with-parent": "A Claude Enterprise organization that belongs to a parent organization.",
  "enterprise-or-preview": "A Claude Enterprise organization, or one in the preview.",
  "turned-on": "An organization for which Anthropic switched it on.",
};

const FEATURES: Readonly<Record<SwitchedFeature, readonly [need: string, says: string]>> = {
  "web-search": ["Web search", "An admin switches it on for the organization, on the Console’s Privacy page."],
  "fast-mode": ["Fast mode", "Anthropic opens it on request."],
  "inference-geo": ["A region to run in", "The workspace has to allow the region that the request names."],
  "user-profile": ["A user profile", "The header `anthropic-user-profile-id` names a profile that may be billed."],
};

/** What one need is, in a few words and a sentence. */
export function sayNeed(need: Need): SaidNeed {
  const [name, says] = words(need);
  return { need: name, says, proven: PROVEN_LABELS[need.provenBy] };
}

function words(need: Need): readonly [need: string, says: string] {
  switch (need.id) {
    case "key-kind":
      return ["Kind of key", `${startSentence(anyOf(need.takes.map((taken) => TAKEN[taken])))}.`];
    case "scope":
      return [
        "Scope",
        `Where the key or token carries scopes: ${anyOf(need.scopes.map((scope) => `\`${scope}\``))}. An ordinary key has none.`,
      ];
    case "role":
      return ["Role", "A personal or service account key acts with the role of whoever it belongs to."];
    case "workspace":
      return need.named
        ? ["Workspace", "The header `anthropic-workspace-id` is sent: the key has to be allowed to act there."]
        : ["Workspace", "A key limited to one workspace, or the header `anthropic-workspace-id`."];
    case "organization":
      return ["Kind of organization", ORGANIZATIONS[need.organization]];
    case "beta":
      return need.sent
        ? ["Beta", `\`${need.beta}\` is named: it has to be a value that the API takes from this organization.`]
        : ["Beta", `The header \`anthropic-beta\` with \`${need.beta}\`. This call does not name it.`];
    case "model":
      return need.retired
        ? ["Model", `\`${need.model}\` has retired: no organization can call it.`]
        : ["Model", `\`${need.model}\` has to be open to the organization.`];
    case "feature":
      return FEATURES[need.feature];
    case "credit":
      return ["Credit", "Prepaid credit, and room below the spend limits."];
    case "version":
      return need.sent
        ? ["API version", "The header `anthropic-version` is sent. It has to be there once."]
        : ["API version", "The header `anthropic-version`. A call made by hand has to send it."];
  }
}

function anyOf(all: readonly string[]): string {
  const last = all.at(-1) ?? "";
  return all.length < 2 ? last : `${all.slice(0, -1).join(", ")} or ${last}`;
}

function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
