import { LIMIT_PAGES } from "../pages-of-limits-and-places.ts";
import { isConfirmed, isOnlyPossible, isPasted, machineCode, sayAnswers, sayWhere } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

/** Nothing passed beside the refusal, so the road has to be ruled out before a role can be the reason. */
function asksAboutPlace(about: About): boolean {
  const { settles } = about.finding;
  return isOnlyPossible(about) && settles !== undefined && "ask" in settles && settles.ask === "works-elsewhere";
}

function isLogin({ report }: About): boolean {
  return report.credential.kind === "oauth-token";
}

/** The same key was allowed something else in this run: the road is the same for both, but for a pasted refusal. */
function passedBeside({ report, finding }: About): boolean {
  if (finding.evidence.includes("pasted")) return false;
  return report.probes.some(({ group, outcome }) => group !== "service" && outcome === "allowed");
}

const ANOTHER_PLACE =
  "The same call, with the same key, from another network. Refused there too: the role comes first. Allowed there: the road from here does.";

export const words: CauseWords = {
  id: "permission-denied-resource",
  title: "Permission denied",
  sentence: (about) => {
    if (isConfirmed(about)) return "The key was accepted. Its owner may not use what this call asked for.";
    if (isOnlyPossible(about))
      return "The call was refused. One reading is that the key’s owner may not use what it asked for.";
    return "The key was not called invalid. What is refused seems to be its owner’s role or place in the workspace.";
  },
  whatIsSo: [
    (about) =>
      isLogin(about)
        ? "A login acts as the person or the service account that signed in, within the scope it was given, and is refused where either ends."
        : "An ordinary key has no rights of its own. It acts as the person or the service account it belongs to, in one workspace, and is refused where their role ends. There is no permission box to tick on it.",
    "What belongs to a workspace stays there. Asked for a file of another workspace, the API answers 404 rather than 403; for batches and skills the same is to be expected. Keys cannot be moved from one workspace to another.",
    (about) => {
      const where = sayWhere(about);
      return where
        ? `The answers name where this key acts. ${where} Compare them with where you think it acts.`
        : "Where the answers name an organization and a workspace, compare them with where you think the key acts.";
    },
    (about) =>
      passedBeside(about)
        ? "Another call with the same key was allowed from the same place in the same moment. So region, network and an IP allowlist are not what refuses this one."
        : "On `/v1/messages` with an ordinary key, a 403 without a machine code is seldom about a role. Region and network, a login in place of a key, and an IP allowlist come first.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "The refusal is a `403 permission_error`, or a 404 on an object’s id");
    const code = machineCode(about);
    if (code) return `${answers}. The machine code \`${code}\` says what is refused.`;
    return `${answers}. That type stands for a credential that is valid and not allowed; the answer does not say by which rule.`;
  },
  notSeenYet: (about) => {
    if (isPasted(about))
      return "Other calls with the same key. If only some are refused, the role or workspace is the reason; if all are, it is something else.";
    return asksAboutPlace(about)
      ? ANOTHER_PLACE
      : "The same call with a key of somebody whose role is known to allow it. If that passes, the role or membership is the reason.";
  },
  lookAlikes: [
    {
      cause: "region-or-network-blocked",
      looksLike: "`403 forbidden`, `Request not allowed`, or a page of HTML",
      difference: "No `request_id` in the body: refused before the API looked at the key.",
    },
    {
      cause: "oauth-not-supported-or-restricted",
      looksLike: "A 403 that speaks of OAuth or Claude Code",
      difference: "The credential is a login; a key in its place is not refused.",
    },
    {
      cause: "ip-not-allowed",
      looksLike: "Refused from one address, allowed from another",
      difference: "Enterprise organizations can limit addresses. What the API says then is not published.",
    },
    {
      cause: "permission-scope-missing",
      looksLike: "`403 Missing required scopes. …`",
      difference: "The answer names scopes, and the credential is one that has them.",
    },
    {
      cause: "workspace-id-not-allowed-or-mismatch",
      looksLike: "`404 Workspace … not found.`",
      difference: "The workspace itself is refused, not something in it.",
    },
  ],
  whoCanFix: "An admin of the workspace: they decide who is a member and in which role.",
  alsoWho: [
    { role: "org-admin", when: "Only if the organization role has to change, or the Default Workspace is meant" },
    { role: "you", when: "Only if another key of yours belongs to the workspace that owns the object" },
  ],
  retrying: "Will not help",
  retest:
    "The same calls with the same key. Green: those that were refused are allowed, and none that was allowed has changed.",
  sources: [
    { says: "403 means that the credential is valid and not allowed; wording can change", ...SOURCE_PAGES.errors },
    { says: "A key acts with the role of the account it is linked to", ...SOURCE_PAGES.authentication },
    { says: "What the workspace roles may do", ...SOURCE_PAGES.workspaceRoles },
    { says: "Files, batches and skills belong to a workspace", ...SOURCE_PAGES.resourceScoping },
    { says: "A file of another workspace answers 404", ...SOURCE_PAGES.filesErrors },
    { says: "A bare “Permission denied” with no reason given", ...SOURCE_PAGES.permissionDeniedReport },
    {
      says: "That a 403 on Messages is rarely about a role is concluded from the SDK’s list of codes",
      ...INFERRED_FROM.sdk,
    },
  ],
  variants: {
    "admin-role": {
      title: "Admin role missing",
      sentence: (about) => {
        if (isConfirmed(about)) return "The key was accepted. The account behind it has not the role Admin.";
        return isOnlyPossible(about)
          ? "The admin calls are refused. The account behind this key may not have the role Admin."
          : "The key was accepted, and admin calls are refused. The account behind it seems not to have the role Admin.";
      },
      whatIsSo: [
        "A personal or service account key that was not limited to one workspace may use the Admin API, with the rights of its owner and no more. Members, roles, workspaces and Admin keys are for the organization role Admin.",
        "A role in a workspace does not count here, not even Workspace Admin. There is no permission box to tick on the key.",
        (about) => {
          const where = sayWhere(about);
          return where
            ? `The answers name where this key acts. ${where} The role has to be given there.`
            : "The role has to be given in the organization that owns the key.";
        },
      ],
      notSeenYet: (about) =>
        asksAboutPlace(about)
          ? ANOTHER_PLACE
          : "The same call with a key whose owner has the role Admin. If that passes, the role is the reason.",
      lookAlikes: [
        {
          cause: "wrong-credential-kind-admin-vs-standard",
          looksLike: "`401` on every admin call, model calls allowed",
          difference: "The kind of key does not fit: a workspace key has no owner whose role could count.",
        },
        {
          cause: "permission-scope-missing",
          looksLike: "`403 Missing required scopes. …`",
          difference: "The answer names scopes, and the credential is one that has them.",
        },
        {
          cause: "plan-not-supported",
          looksLike: "`400 organization_type_not_supported`",
          difference: "The endpoint serves another type of organization, whatever the role.",
        },
        {
          cause: "region-or-network-blocked",
          looksLike: "`403 forbidden`, or a page of HTML",
          difference: "No `request_id` in the body: refused before the API looked at the key.",
        },
      ],
      whoCanFix: "An admin of the organization: only they give the role Admin, or make an Admin key instead.",
      alsoWho: [{ role: "you", when: "Only if the admin job may use an Admin key that exists already" }],
      retest: "The same admin calls with the same key. Green: they are allowed once the role is given.",
      sources: [
        { says: "403 means that the credential is valid and not allowed; wording can change", ...SOURCE_PAGES.errors },
        { says: "Which keys the Admin API takes, and with whose rights", ...SOURCE_PAGES.adminApi },
        { says: "What each organization role may do", ...SOURCE_PAGES.roles },
        { says: "What the API answers a role that is too low is not published", ...INFERRED_FROM.adminKeys },
      ],
    },
    "user-profile-billing": {
      title: "Profile cannot be billed",
      sentence: (about) =>
        isConfirmed(about)
          ? "The key is good. The customer behind the user profile cannot be billed for this call."
          : "The customer behind the user profile, it seems, cannot be billed for this call.",
      whatIsSo: [
        "The request asks for the bill to go to the customer behind a user profile. Either that customer has not agreed to it, has ended the agreement, or the profile cannot be billed at all.",
        "The API does not say which, and on purpose: it is the customer’s affair. Nothing in your own Console decides it.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a 403 with `user_profile_billing_not_authorized` or `user_profile_not_billable`")}. These are the only codes the SDK declares for a 403 on a message.`,
      notSeenYet:
        "The same message billed to your own organization. If that is allowed, the profile’s billing was what was refused.",
      whoCanFix: "The customer who is to be billed: only they can authorize it. You ask them.",
      alsoWho: [{ role: "anthropic", when: "Only if the customer says that it is authorized and the refusal stays" }],
      retest: "The checks name no user profile, so only your program’s own message can show green here.",
      sources: [
        { says: "Both codes, and that the reason is not disclosed", ...SOURCE_PAGES.sdk },
        { says: "Who can set it right is concluded from what the codes say", ...INFERRED_FROM.sdk },
      ],
    },
    "cloud-role": {
      title: "Cloud role missing",
      sentence: (about) =>
        isOnlyPossible(about)
          ? "The cloud on which the model runs may not let this identity call it."
          : "The cloud on which the model runs seems to refuse the call by its own roles, before Anthropic sees it.",
      whatIsSo: [
        "On Amazon Bedrock, Google Cloud and Microsoft Foundry the cloud’s own identity decides who may call a model. An API key of Anthropic’s plays no part.",
        "The error names what is missing: an action such as `bedrock:InvokeModel`, the permission `aiplatform.endpoints.predict`, or the order for the model in the cloud’s marketplace.",
      ],
      because: (about) =>
        `${sayAnswers(about, "The refusal is a 403")}. The words are the cloud’s: they name an action of its own, and the identity that may not do it.`,
      notSeenYet: "Which identity the program uses. The cloud’s own command that prints it tells.",
      lookAlikes: [
        {
          cause: "model-not-found-or-no-access",
          looksLike: "Words about a model id, or about access to it",
          difference: "There the model is not open to the account; here the identity may not call.",
        },
        {
          cause: "not-anthropic",
          looksLike: "A security token that is invalid or expired",
          difference: "There the cloud does not know who is calling; here it does.",
        },
      ],
      whoCanFix: "An admin of the cloud account or project: they give the role, or order the model.",
      alsoWho: [{ role: "you", when: "Only if another identity of yours may call the model already" }],
      retest: "Your program’s own call through the cloud. The checks here ask the Claude API and do not pass it.",
      sources: [
        { says: "That a 403 of a cloud may be a missing permission of its own", ...LIMIT_PAGES.claudeCodeCloud },
        {
          says: "An order in the cloud’s marketplace that the identity may not place",
          ...LIMIT_PAGES.marketplaceReport,
        },
        { says: "The permission Google Cloud names", ...LIMIT_PAGES.vertexRoleReport },
      ],
    },
  },
};
