import type { CauseId } from "#lib/report/cause-ids.ts";
import type { Cause } from "../cause.ts";
import { apiKeyAuthDisabled } from "./api-key-auth-disabled.ts";
import { betaHeaderMissing } from "./beta-header-missing-or-not-enrolled.ts";
import { corsBlocked } from "./cors-blocked.ts";
import { creditBalanceTooLow } from "./credit-balance-too-low.ts";
import { dataPolicyRestricted } from "./data-policy-restricted.ts";
import { encryptionKeyUnavailable } from "./encryption-key-unavailable.ts";
import { featureNotEnabled } from "./feature-not-enabled.ts";
import { gatewayOrWrapperError } from "./gateway-or-wrapper-error.ts";
import { ipNotAllowed } from "./ip-not-allowed.ts";
import { keyInvalid } from "./key-invalid.ts";
import { keyMalformed } from "./key-malformed.ts";
import { keyMissingOrNotSent } from "./key-missing-or-not-sent.ts";
import { keyRevokedOrDisabled } from "./key-revoked-or-disabled.ts";
import { modelNotFound } from "./model-not-found-or-no-access.ts";
import { modelRetired } from "./model-retired.ts";
import { notAnthropic } from "./not-anthropic.ts";
import { oauthExpiredOrRevoked } from "./oauth-expired-or-revoked.ts";
import { oauthNotSupportedOrRestricted } from "./oauth-not-supported-or-restricted.ts";
import { orgDisabled } from "./org-disabled.ts";
import { orgOnHold } from "./org-on-hold.ts";
import { organizationPolicyRefused } from "./organization-policy-refused.ts";
import { overloaded } from "./overloaded.ts";
import { permissionDeniedResource } from "./permission-denied-resource.ts";
import { permissionScopeMissing } from "./permission-scope-missing.ts";
import { planNotSupported } from "./plan-not-supported.ts";
import { rateLimited } from "./rate-limited.ts";
import { regionOrNetworkBlocked } from "./region-or-network-blocked.ts";
import { requestInvalid } from "./request-invalid.ts";
import { requestTooLarge } from "./request-too-large.ts";
import { serverError } from "./server-error.ts";
import { timeoutOrConnection } from "./timeout-or-connection.ts";
import { tlsOrProxyInterference } from "./tls-or-proxy-interference.ts";
import { unknown } from "./unknown.ts";
import { usageOrSpendLimitReached } from "./usage-or-spend-limit-reached.ts";
import { workspaceIdNotAllowed } from "./workspace-id-not-allowed-or-mismatch.ts";
import { workspaceIdRequired } from "./workspace-id-required.ts";
import { wrongCredentialKind } from "./wrong-credential-kind-admin-vs-standard.ts";
import { wrongProviderKey } from "./wrong-provider-key.ts";

/** Every cause; a missing id does not compile. Which comes first is for `diagnose`. */
export const CAUSES: Readonly<Record<CauseId, Cause>> = {
  "key-malformed": keyMalformed,
  "key-missing-or-not-sent": keyMissingOrNotSent,
  "wrong-provider-key": wrongProviderKey,
  "key-invalid": keyInvalid,
  "key-revoked-or-disabled": keyRevokedOrDisabled,
  "oauth-expired-or-revoked": oauthExpiredOrRevoked,
  "oauth-not-supported-or-restricted": oauthNotSupportedOrRestricted,
  "wrong-credential-kind-admin-vs-standard": wrongCredentialKind,
  "api-key-auth-disabled": apiKeyAuthDisabled,
  "workspace-id-required": workspaceIdRequired,
  "workspace-id-not-allowed-or-mismatch": workspaceIdNotAllowed,
  "permission-scope-missing": permissionScopeMissing,
  "permission-denied-resource": permissionDeniedResource,
  "org-on-hold": orgOnHold,
  "org-disabled": orgDisabled,
  "organization-policy-refused": organizationPolicyRefused,
  "plan-not-supported": planNotSupported,
  "feature-not-enabled": featureNotEnabled,
  "data-policy-restricted": dataPolicyRestricted,
  "encryption-key-unavailable": encryptionKeyUnavailable,
  "credit-balance-too-low": creditBalanceTooLow,
  "usage-or-spend-limit-reached": usageOrSpendLimitReached,
  "model-retired": modelRetired,
  "model-not-found-or-no-access": modelNotFound,
  "beta-header-missing-or-not-enrolled": betaHeaderMissing,
  "cors-blocked": corsBlocked,
  "region-or-network-blocked": regionOrNetworkBlocked,
  "ip-not-allowed": ipNotAllowed,
  "tls-or-proxy-interference": tlsOrProxyInterference,
  "timeout-or-connection": timeoutOrConnection,
  "gateway-or-wrapper-error": gatewayOrWrapperError,
  "not-anthropic": notAnthropic,
  "rate-limited": rateLimited,
  overloaded: overloaded,
  "server-error": serverError,
  "request-too-large": requestTooLarge,
  "request-invalid": requestInvalid,
  unknown: unknown,
};
