import { LIMIT_PAGES, LIMITS_INFERRED_FROM } from "../pages-of-limits-and-places.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { Claim } from "./article.ts";

/** What the popular advice says, in the order in which people try it. A claim enters with what is so instead and its source. */
export const CLAIMS: readonly Claim[] = [
  {
    id: "tick-permission-boxes",
    advice: "Edit the key and tick the missing permission boxes",
    verdict: "There are none on an ordinary key or an Admin key",
    holds: "never",
    instead: [
      "A key that starts `sk-ant-api03-` is made with a name, an expiration, an owner and optionally one workspace. Nothing else is asked. What it may do comes from the role of its owner, its workspace and the settings of its organization.",
      "A Console Admin key, `sk-ant-admin01-`, has no scopes to choose either: each one reaches every endpoint that takes Admin keys.",
      "Among keys, only those made at claude.ai for a Claude Enterprise organization, `sk-ant-api01-`, have scopes. Those are fixed when the key is made: a missing one means a new key, and no box can be ticked later.",
    ],
    causes: ["permission-denied-resource", "permission-scope-missing"],
    sources: [
      { says: "What is asked when a Console key is made", ...SOURCE_PAGES.createAndUseKey },
      { says: "No box among what is asked, so none on the key", ...INFERRED_FROM.authentication },
      { says: "Admin keys have no selectable scopes", ...SOURCE_PAGES.adminKeys },
      { says: "Scopes of an Enterprise key, fixed when it is made", ...SOURCE_PAGES.enterpriseScopes },
    ],
  },
  {
    id: "regenerate-key",
    advice: "Regenerate the key",
    verdict: "Only where the key itself is what is refused",
    holds: "sometimes",
    instead: [
      "A new key of the same owner in the same organization meets the same role, the same credit, the same limits and the same retired model. It helps where the old one was mistyped, disabled, deleted or expired, which the API answers with 401.",
      "It can start the trouble: a new personal or service account key that is not limited to one workspace is refused with 400 until each request names a workspace in `anthropic-workspace-id`. Older workspace keys never needed that.",
    ],
    causes: ["key-invalid", "key-revoked-or-disabled", "workspace-id-required"],
    sources: [
      { says: "What each kind of key acts as, and when it stops working", ...SOURCE_PAGES.keyTypes },
      { says: "Keys that span workspaces need the header", ...SOURCE_PAGES.selectWorkspace },
    ],
  },
  {
    id: "403-means-permission",
    advice: "403 means that the key lacks a permission",
    verdict: "Often the request never reached the API",
    holds: "sometimes",
    instead: [
      "`403` with `Request not allowed`, no top-level `type` and no `request_id` was refused in front of the API: by the country, a VPN or proxy, or the address of a hosting company. In Claude Code it can also be a lapsed subscription or a missing role.",
      "And much that is called a permission problem is no 403: a missing workspace header and used-up credit are 400, a bad key is 401, a retired model is 404, a monthly cap is 429. The code decides, then the type; the status alone does not.",
    ],
    causes: [
      "region-or-network-blocked",
      "permission-denied-resource",
      "model-retired",
      "usage-or-spend-limit-reached",
    ],
    sources: [
      { says: "What a 403 after login can mean", ...LIMIT_PAGES.claudeCodeForbidden },
      { says: "Answered with the page of supported regions alone", ...LIMIT_PAGES.regionReport },
      { says: "Which status stands for what", ...SOURCE_PAGES.errors },
      { says: "A body without the API’s form was refused before it", ...LIMITS_INFERRED_FROM.errors },
    ],
  },
  {
    id: "upgrade-plan",
    advice: "Upgrade your plan",
    verdict: "A Claude subscription gives no access to the API",
    holds: "sometimes",
    instead: [
      "A subscription and the API have two bills. Pro, Max or Team pays for the apps and Claude Code; the API is paid from the credit of the Console organization that owns the key.",
      "Where money is the reason the answer says so: `credit balance is too low` (400), `billing_error` (402), or `enforced_spend_limit_reached` (429), which a higher API tier lifts. Look first which organization the key belongs to: credit in another one does not count.",
    ],
    causes: ["credit-balance-too-low", "usage-or-spend-limit-reached", "oauth-not-supported-or-restricted"],
    sources: [
      { says: "A paid Claude plan does not include the API", ...LIMIT_PAGES.subscriptionIsNotCredit },
      { says: "The tier’s monthly cap and how to ask for more", ...LIMIT_PAGES.spendCap },
      { says: "The answer when credit is used up", ...LIMIT_PAGES.creditReport },
    ],
  },
  {
    id: "enable-model-for-key",
    advice: "Enable the model for your key",
    verdict: "No such switch is published for Console keys",
    holds: "never",
    instead: [
      "An id that is unknown, retired or not open to the organization is answered with `404` and `model: <id>`. No box on the key changes it. `GET /v1/models` with that key lists what it may call.",
      "Digits inside an id are no status: the 403 in `claude-3-haiku-20240307` is part of a date.",
      "Per-model switches exist for people in Claude Enterprise, at claude.ai. They are not known to govern API keys.",
    ],
    causes: ["model-not-found-or-no-access", "model-retired"],
    sources: [
      { says: "Which ids have ended", ...LIMIT_PAGES.deprecations },
      { says: "The answer to an id that is not offered", ...LIMIT_PAGES.modelReport },
      { says: "No source describes a list of allowed models in the Console", ...LIMITS_INFERRED_FROM.deprecations },
    ],
  },
  {
    id: "use-admin-key",
    advice: "Use an Admin key, it may do everything",
    verdict: "It manages the organization, it does not run models",
    holds: "never",
    instead: [
      "Members, workspaces, keys, usage and cost take an Admin key. Messages, batches and files take an ordinary one. What the API answers when the two are mixed up is not published.",
      "For the API the owner of an ordinary key needs no admin role: Workspace Developer or Workspace Limited Developer is enough. The organization role User cannot make keys at all.",
    ],
    causes: ["wrong-credential-kind-admin-vs-standard", "permission-denied-resource"],
    sources: [
      { says: "What Admin keys are for", ...SOURCE_PAGES.adminKeys },
      { says: "Messages are not listed for Admin keys", ...INFERRED_FROM.adminKeys },
      { says: "Which workspace roles may use the API", ...SOURCE_PAGES.workspaceRoles },
      { says: "What each organization role may do", ...SOURCE_PAGES.roles },
    ],
  },
  {
    id: "keys-outlive-people",
    advice: "Keys belong to the organization, so they survive when somebody leaves",
    verdict: "True of older workspace keys only",
    holds: "sometimes",
    instead: [
      "A personal key is archived when its owner leaves the organization, and a new invitation does not bring it back. A service account’s key ends with that account. Only an older workspace key outlives whoever made it.",
      "Keys in the Claude Code workspace end with their maker’s place there: `claude_code_key_creator_not_member`.",
    ],
    causes: ["key-revoked-or-disabled"],
    sources: [
      { says: "When each kind of key stops working", ...SOURCE_PAGES.keyTypes },
      { says: "The code for a Claude Code key whose maker left", ...SOURCE_PAGES.sdk },
    ],
  },
  {
    id: "set-workspace-variable",
    advice: "Set ANTHROPIC_WORKSPACE_ID",
    verdict: "Not read for an API key",
    holds: "sometimes",
    instead: [
      "The SDK reads that variable for federated logins only. With an API key the id goes into the header `anthropic-workspace-id`, set once on the client; in Claude Code with `ANTHROPIC_CUSTOM_HEADERS`.",
      "Or the key is made again for one workspace. Then no request has to name it.",
    ],
    causes: ["workspace-id-required", "workspace-id-not-allowed-or-mismatch"],
    sources: [
      { says: "The variable alone changes nothing for a key", ...SOURCE_PAGES.workspaceVariableReport },
      { says: "The header, and where the id is shown", ...SOURCE_PAGES.selectWorkspace },
      { says: "A key made for one workspace ended the refusals", ...SOURCE_PAGES.oneWorkspaceKeyReport },
    ],
  },
  {
    id: "wait",
    advice: "Wait a while and try again",
    verdict: "Helps for 429 without a spend code, and for 5xx",
    holds: "sometimes",
    instead: [
      "Rate limits, a full API and server errors pass. A 401, 403 or 404 stays as it is however long one waits, and so does a 429 with a spend code until the limit is raised or the named day comes.",
      "A role, a setting or credit that somebody has just changed is worth a second try. How soon it counts is not published.",
    ],
    causes: ["rate-limited", "overloaded", "server-error", "usage-or-spend-limit-reached"],
    sources: [
      { says: "Which errors are worth retrying", ...SOURCE_PAGES.errors },
      { says: "The spend cap stays however often one retries", ...LIMIT_PAGES.spendCap },
    ],
  },
  {
    id: "contact-support",
    advice: "Contact Anthropic support, only they can unlock it",
    verdict: "Most of it is decided in your own organization",
    holds: "sometimes",
    instead: [
      "Membership, roles, workspaces, limits, credit and feature switches are changed in the Console, by an admin, by Billing or by you. Support does not change them for you.",
      "Anthropic alone can lift a hold on an organization, through the appeal at `claude.ai/restricted`, change an IP allowlist and change a contract. Write from the Console: admins reach people there, others get the automatic helper. Quote the `request_id`, never the key.",
    ],
    causes: ["org-on-hold", "ip-not-allowed", "server-error"],
    sources: [
      { says: "Where support is reached, and that admins reach people", ...SOURCE_PAGES.contactSupport },
      { says: "The appeal for an account or organization on hold", ...SOURCE_PAGES.appeals },
      { says: "The IP allowlist is set up by Anthropic", ...SOURCE_PAGES.ipAllowlist },
    ],
  },
];
