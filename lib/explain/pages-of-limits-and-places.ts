import type { Source } from "./words.ts";

type Page = Omit<Source, "says">;

/** Most copies of official pages that were read are of 2026-08-22. */
const doc = (url: string, verified = "2026-08-22"): Page => ({ url, kind: "official documentation", verified });
const reported = (url: string): Page => ({ url, kind: "reported by users", verified: "2026-11-23" });

/** Pages on money, limits, models, features and networks. A page enters once a copy of it was read in full. */
export const LIMIT_PAGES = {
  deprecations: doc("https://platform.claude.com/docs/en/about-claude/model-deprecations"),
  rateLimits: doc("https://platform.claude.com/docs/en/api/rate-limits"),
  ownSpendLimit: doc("https://platform.claude.com/docs/en/api/rate-limits#setting-your-own-spend-limit"),
  spendCap: doc("https://platform.claude.com/docs/en/api/rate-limits#reaching-your-spend-cap"),
  buyingCredit: doc("https://support.claude.com/en/articles/8977456"),
  subscriptionIsNotCredit: doc("https://support.claude.com/en/articles/9876003"),
  claudeCodeCredit: doc("https://code.claude.com/docs/en/errors#credit-balance-is-too-low"),
  claudeCodeModel: doc("https://code.claude.com/docs/en/errors#theres-an-issue-with-the-selected-model"),
  claudeCodeExtraInputs: doc("https://code.claude.com/docs/en/errors#extra-inputs-are-not-permitted"),
  claudeCodeForbidden: doc("https://code.claude.com/docs/en/troubleshoot-install#403-forbidden-after-login"),
  webSearch: doc("https://platform.claude.com/docs/en/agents-and-tools/tool-use/web-search-tool"),
  fastMode: doc("https://claude.com/fast-mode"),
  hipaa: doc("https://platform.claude.com/docs/en/manage-claude/api-and-data-retention#hipaa-error-handling"),
  modelRetention: doc(
    "https://platform.claude.com/docs/en/manage-claude/api-and-data-retention#model-specific-data-retention-requirements",
  ),
  dataResidency: doc("https://platform.claude.com/docs/en/manage-claude/data-residency"),
  overloadedEvents: doc("https://platform.claude.com/docs/en/build-with-claude/streaming#error-events"),
  complianceRateLimit: doc("https://platform.claude.com/docs/en/manage-claude/compliance-errors#429-too-many-requests"),
  creditReport: reported("https://github.com/anthropics/claude-quickstarts/issues/229"),
  modelReport: reported("https://github.com/browser-use/browser-use/pull/5085"),
  modelOtherReport: reported("https://github.com/spring-projects/spring-ai/pull/2387"),
  longContextReport: reported("https://github.com/anthropics/claude-code/issues/6871"),
  longContextHeaderReport: reported("https://github.com/NousResearch/hermes-agent/pull/21231"),
  regionReport: reported("https://github.com/anthropics/claude-quickstarts/issues/86"),
  networkReport: reported("https://github.com/anthropics/claude-code/issues/1613"),
  edgeReport: reported("https://github.com/anthropics/claude-code/issues/23498"),
  certificateReport: reported("https://github.com/anthropics/claude-code/issues/8032"),
  blockPageReport: reported("https://github.com/microsoft/vscode-copilot-release/issues/2258"),
  resetReport: reported("https://github.com/anthropics/claude-code/issues/48906"),
  vpnResetReport: reported("https://github.com/anthropics/claude-code/issues/66090"),
  proxyKeyReport: reported("https://github.com/BerriAI/litellm/pull/39836"),
  otherProviderReport: reported("https://github.com/continuedev/continue/issues/9769"),
  routerWalletReport: reported("https://github.com/continuedev/continue/issues/10705"),
  routerWalletOtherReport: reported("https://github.com/Gitlawb/openclaude/issues/1125"),
  claudeCodeCloud: doc("https://code.claude.com/docs/en/errors#aws-authentication-failed", "2026-11-24"),
  marketplaceReport: reported("https://github.com/ministryofjustice/analytical-platform/issues/9567"),
  vertexRoleReport: reported("https://github.com/rhel-lightspeed/linux-mcp-server/pull/450"),
  rateLimitReport: reported("https://github.com/stagewise-io/stagewise/issues/927"),
  tooLargeReport: reported("https://github.com/anthropics/claude-code/issues/3335"),
  versionHeaderReport: reported("https://github.com/Pasta-Devs/Marinara-Engine/issues/120"),
  versionTwiceReport: reported("https://github.com/decolua/9router/issues/2357"),
  overloadedReport: reported("https://github.com/anthropics/claude-code/issues/35792"),
} as const satisfies Record<string, Page>;

const inference = (url: string): Page => ({ url, kind: "our inference", verified: "2026-11-23" });

/** Conclusions of ours, each beside the page it is drawn from. */
export const LIMITS_INFERRED_FROM = {
  deprecations: inference(LIMIT_PAGES.deprecations.url),
  rateLimits: inference(LIMIT_PAGES.rateLimits.url),
  errors: inference("https://platform.claude.com/docs/en/api/errors"),
  sdk: inference("https://www.npmjs.com/package/@anthropic-ai/sdk"),
  ipAllowlist: inference("https://support.claude.com/en/articles/13200993"),
} as const;
