import { isConfirmed, isOnlyPossible, keyWasAccepted, machineCode, sayAnswers } from "../said-of-report.ts";
import { INFERRED_FROM, SOURCE_PAGES } from "../source-pages.ts";
import type { About, CauseWords } from "../words.ts";

const isAdminKey = (about: About): boolean => about.report.credential.kind === "admin-key";
const isEnterpriseKey = (about: About): boolean => about.report.credential.kind === "enterprise-scoped-key";
const isOrdinaryKey = (about: About): boolean => about.report.credential.kind === "workspace-or-identity-key";

const somethingPassed = (about: About): boolean =>
  about.report.probes.some((probe) => probe.outcome === "allowed" && about.finding.evidence.includes(probe.id));

export const words: CauseWords = {
  id: "wrong-credential-kind-admin-vs-standard",
  title: "Wrong kind of key",
  sentence: (about) => {
    const ask = isConfirmed(about) ? "ask for" : isOnlyPossible(about) ? "may ask for" : "seem to ask for";
    if (isAdminKey(about)) return `This is an Admin key. The calls that are refused ${ask} an ordinary API key.`;
    if (isEnterpriseKey(about))
      return `This is a Claude Enterprise key. The calls that are refused ${ask} another kind.`;
    if (isOrdinaryKey(about)) return `This is an ordinary key. The calls that are refused ${ask} another kind.`;
    return `One kind of key runs models, another manages the organization. These calls ${ask} the other kind.`;
  },
  whatIsSo: [
    "Two kinds of work take two kinds of key. Messages, batches, files and skills take an ordinary key, `sk-ant-api03-`. Members, workspaces, keys, usage and cost take an Admin key, `sk-ant-admin01-`, which only an organization admin can make.",
    "There is one bridge: a personal or service account key that was **not** limited to one workspace may use the Admin API with its owner’s rights. Workspace keys and keys for one workspace may not. Service account and federation endpoints take neither: only an `org:admin` login.",
    "Claude Enterprise keys, `sk-ant-api01-`, are a third kind, for members, compliance and analytics of claude.ai. They do not run models.",
    "Individual accounts have no Admin API. An organization has to be set up first.",
  ],
  because: (about) => {
    const answers = sayAnswers(about, "Calls of one kind are refused");
    const code = machineCode(about);
    if (code) return `${answers}. The machine code \`${code}\` asks for another kind of key.`;
    if (somethingPassed(about)) return `${answers}, while calls of the other kind are allowed with the same key.`;
    return `${answers}, and the start of the key is that of the other kind. What the API says in this case is not published, so the pattern speaks, not the wording.`;
  },
  notSeenYet: (about) =>
    somethingPassed(about)
      ? "The same calls allowed with a key of the other kind. Then the kind is the reason, and nothing about the owner."
      : "A call of the other kind allowed with this same key, in the same run. That pair would settle it.",
  lookAlikes: [
    {
      cause: "key-invalid",
      looksLike: "`401 authentication_error` on everything",
      difference: "The key opens neither kind of endpoint.",
    },
    {
      cause: "permission-denied-resource",
      looksLike: "`403 permission_error` on some calls",
      difference: "The kind is right, and the owner’s role or workspace is what is refused.",
    },
    {
      cause: "permission-scope-missing",
      looksLike: "`403 Missing required scopes. …`",
      difference: "The answer names the scope that is missing.",
    },
    {
      cause: "plan-not-supported",
      looksLike: "`400` with `organization_type_not_supported`",
      difference: "A machine code says that the endpoint serves another type of organization.",
    },
  ],
  whoCanFix: (about) =>
    isOrdinaryKey(about)
      ? "You choose which key the program uses; only an organization admin can make an Admin key."
      : "You choose which key the program uses. Developer, Limited Developer and Admin can create an ordinary one.",
  alsoWho: [{ role: "org-admin", when: "Only if an Admin key has to be made, or your role cannot create keys" }],
  retrying: "Will not help",
  retest: "The same calls with the other kind of key. Green: the calls you asked about are allowed.",
  sources: [
    { says: "Which credentials the Admin API takes", ...SOURCE_PAGES.adminApi },
    {
      says: "What Admin keys are for, and that they have no scopes to choose in the Console",
      ...SOURCE_PAGES.adminKeys,
    },
    { says: "The kinds of ordinary key", ...SOURCE_PAGES.keyTypes },
    {
      says: "That Messages refuses an Admin key is concluded from the lists of what it is for",
      ...INFERRED_FROM.adminKeys,
    },
  ],
  variants: {
    "ordinary-on-admin": {
      sentence: (about) => {
        if (isOnlyPossible(about))
          return "The admin calls are refused. They may ask for an Admin key, which this is not.";
        return isConfirmed(about) || keyWasAccepted(about)
          ? "The key is good for models. The admin calls ask for an Admin key, or for a key with an admin’s rights."
          : "The admin calls ask for an Admin key, or for a key with an admin’s rights. This one seems to be neither.";
      },
      notSeenYet:
        "The same call allowed with an Admin key. Then the kind of key is the reason, and not the role of this key’s owner.",
      whoCanFix: "You choose which key the admin job uses. An organization admin makes it.",
    },
    "admin-on-inference": {
      sentence: (about) => {
        const kind = isEnterpriseKey(about) ? "a Claude Enterprise key" : "an Admin key";
        return isConfirmed(about)
          ? `This is ${kind}, and it works as one. Running models asks for an ordinary key.`
          : `This ${isOnlyPossible(about) ? "may be" : "seems to be"} ${kind}. Running models asks for an ordinary key.`;
      },
      whoCanFix:
        "You choose which key the program uses. Developer, Limited Developer and Admin can create an ordinary one.",
      alsoWho: [{ role: "org-admin", when: "Only if your role cannot create keys" }],
    },
  },
};
