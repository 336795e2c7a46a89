import type { Persona } from "../persona.ts";
import { apiKeyAuthDisabled } from "./api-key-auth-disabled.ts";
import { betaHeaderMissingOrNotEnrolled } from "./beta-header-missing-or-not-enrolled.ts";
import { betaValueUnknown } from "./beta-value-unknown.ts";
import { brokenJson } from "./broken-json.ts";
import { claudeCodeCreatorLeft } from "./claude-code-creator-left.ts";
import { creditBalanceTooLow } from "./credit-balance-too-low.ts";
import { dataPolicyHipaa } from "./data-policy-hipaa.ts";
import { dataPolicyRestricted } from "./data-policy-restricted.ts";
import { dripping } from "./dripping.ts";
import { empty200 } from "./empty-200.ts";
import { encryptionKeyContext } from "./encryption-key-context.ts";
import { encryptionKeyUnavailable } from "./encryption-key-unavailable.ts";
import { featureNotEnabled } from "./feature-not-enabled.ts";
import { hangingSkillList } from "./hanging-skill-list.ts";
import { healthy } from "./healthy.ts";
import { healthyAdmin } from "./healthy-admin.ts";
import { healthyOauth } from "./healthy-oauth.ts";
import { html200 } from "./html-200.ts";
import { ipNotAllowed } from "./ip-not-allowed.ts";
import { keyInvalid } from "./key-invalid.ts";
import { keyMalformed } from "./key-malformed.ts";
import { keyRevokedOrDisabled } from "./key-revoked-or-disabled.ts";
import { modelNotFoundOrNoAccess } from "./model-not-found-or-no-access.ts";
import { modelRetired } from "./model-retired.ts";
import { oauthExpiredOrRevoked } from "./oauth-expired-or-revoked.ts";
import { oauthNotSupportedOrRestricted } from "./oauth-not-supported-or-restricted.ts";
import { ordinaryKeyOnAdmin } from "./ordinary-key-on-admin.ts";
import { orgDisabled } from "./org-disabled.ts";
import { orgOnHold } from "./org-on-hold.ts";
import { organizationPolicyRefused } from "./organization-policy-refused.ts";
import { overloaded } from "./overloaded.ts";
import { permissionDeniedResource } from "./permission-denied-resource.ts";
import { permissionScopeMissing } from "./permission-scope-missing.ts";
import { planNotSupported } from "./plan-not-supported.ts";
import { rateLimited } from "./rate-limited.ts";
import { redirecting } from "./redirecting.ts";
import { regionOrNetworkBlocked } from "./region-or-network-blocked.ts";
import { reset } from "./reset.ts";
import { scopeMissingCode } from "./scope-missing-code.ts";
import { serverError } from "./server-error.ts";
import { spendContractLimit } from "./spend-contract-limit.ts";
import { spendTierThreshold } from "./spend-tier-threshold.ts";
import { timeoutOrConnection } from "./timeout-or-connection.ts";
import { tlsOrProxyInterference } from "./tls-or-proxy-interference.ts";
import { twelveMegabytes } from "./twelve-megabytes.ts";
import { unknown } from "./unknown.ts";
import { unknownErrorCode } from "./unknown-error-code.ts";
import { usageOrSpendLimitReached } from "./usage-or-spend-limit-reached.ts";
import { workspaceIdMalformed } from "./workspace-id-malformed.ts";
import { workspaceIdNotAllowedOrMismatch } from "./workspace-id-not-allowed-or-mismatch.ts";
import { workspaceIdRequired } from "./workspace-id-required.ts";
import { wrongCredentialKindAdminVsStandard } from "./wrong-credential-kind-admin-vs-standard.ts";
import { wrongProviderKey } from "./wrong-provider-key.ts";
import { xApiKeyOnly } from "./x-api-key-only.ts";

/** In the order a picker shows them: healthy ones, keys, the request, the organization, money, models, places, capacity; hidden last. */
export const PERSONAS: readonly Persona[] = [
  healthy,
  healthyAdmin,
  healthyOauth,
  keyMalformed,
  wrongProviderKey,
  keyInvalid,
  keyRevokedOrDisabled,
  claudeCodeCreatorLeft,
  oauthExpiredOrRevoked,
  oauthNotSupportedOrRestricted,
  wrongCredentialKindAdminVsStandard,
  ordinaryKeyOnAdmin,
  apiKeyAuthDisabled,
  workspaceIdRequired,
  workspaceIdNotAllowedOrMismatch,
  workspaceIdMalformed,
  permissionScopeMissing,
  scopeMissingCode,
  permissionDeniedResource,
  orgDisabled,
  orgOnHold,
  organizationPolicyRefused,
  planNotSupported,
  featureNotEnabled,
  dataPolicyRestricted,
  dataPolicyHipaa,
  encryptionKeyUnavailable,
  encryptionKeyContext,
  creditBalanceTooLow,
  usageOrSpendLimitReached,
  spendTierThreshold,
  spendContractLimit,
  modelRetired,
  modelNotFoundOrNoAccess,
  betaHeaderMissingOrNotEnrolled,
  betaValueUnknown,
  regionOrNetworkBlocked,
  ipNotAllowed,
  tlsOrProxyInterference,
  timeoutOrConnection,
  rateLimited,
  overloaded,
  serverError,
  unknown,
  hangingSkillList,
  dripping,
  reset,
  redirecting,
  twelveMegabytes,
  html200,
  brokenJson,
  empty200,
  unknownErrorCode,
  xApiKeyOnly,
];

export const PERSONA_IDS: readonly string[] = PERSONAS.map((persona) => persona.id);

export const findPersona = (id: string): Persona | null => PERSONAS.find((persona) => persona.id === id) ?? null;
