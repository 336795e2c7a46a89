import { hint, sentence } from "./row.ts";
import type { Wording } from "./wording.ts";

const BEDROCK = "https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html";
const VERTEX = "https://code.claude.com/docs/en/google-vertex-ai#troubleshooting";
const FOUNDRY = "https://learn.microsoft.com/azure/ai-foundry";

/** Clouds on which Claude models run: their own refusals. Verified 2026-11-24. */
export const OF_CLOUDS: readonly Wording[] = [
  sentence("data-sharing-of-cloud", "feature-not-enabled", VERTEX, [
    "requires data sharing to be enabled",
    "data_sharing_enabled_provider",
  ]),
  sentence(
    "federation-setting",
    "feature-not-enabled",
    "https://platform.claude.com/docs/en/build-with-claude/claude-on-aws",
    ["outbound web identity federation is disabled"],
  ),
  sentence(
    "cloud-role-missing",
    "permission-denied-resource",
    "https://docs.aws.amazon.com/bedrock/latest/userguide/security-iam.html",
    [
      "is not authorized to perform: bedrock",
      "no identity-based policy allows the bedrock",
      "not authorized to perform the required AWS Marketplace actions",
      "aws-marketplace:subscribe",
      "with an explicit deny in … bedrock",
      "AnthropicFullAccess",
      "is not authorized to perform: aws-external-anthropic",
    ],
    { variant: "cloud-role" },
  ),
  sentence(
    "vertex-role-missing",
    "permission-denied-resource",
    VERTEX,
    [
      "aiplatform.endpoints.predict … denied on resource … anthropic",
      "aiplatform.endpoints.predict … denied … claude",
      "permission aiplatform.endpoints.predict denied",
      "foundry user",
    ],
    { variant: "cloud-role", unless: ["publishers/google", "gemini"] },
  ),
  sentence("cloud-model-missing", "model-not-found-or-no-access", BEDROCK, [
    "you don't have access to the model with the specified model ID",
    "the provided model identifier is invalid",
    "model access is denied",
    "model use case details have not been submitted",
    "inference profile … isn't supported",
    "on-demand throughput isn't supported",
    "is not allowed to use publisher model",
    "publisher model … was not found",
    "publisher model … not found",
    "publisher model … is not servable",
    "not available in the region … bedrock",
    "the API deployment for this resource does not exist",
    "DeploymentNotFound",
    "unknown_model",
  ]),
  sentence("cloud-model-over", "model-retired", BEDROCK, [
    "this model version has reached the end of its life",
    "access denied. this model is marked by provider as legacy",
  ]),
  sentence("cloud-throttled", "rate-limited", "https://docs.aws.amazon.com/bedrock/latest/userguide/quotas.html", [
    "ThrottlingException",
    "too many tokens, please wait before trying again",
    "too many tokens per day",
    "too many requests, please wait before trying again",
    "RESOURCE_EXHAUSTED … publishers/anthropic",
    "quota exceeded for aiplatform",
    "online_prediction … base_model … anthropic",
  ]),
  sentence("cloud-at-capacity", "overloaded", BEDROCK, [
    "bedrock is unable to process your request",
    "the model is not ready for inference",
    "ServiceUnavailableException … bedrock",
  ]),
  sentence(
    "aws-refusal",
    "not-anthropic",
    BEDROCK,
    [
      "the security token included in the request is invalid",
      "UnrecognizedClientException",
      "InvalidSignatureException",
      "ExpiredTokenException",
      "the security token included in the request is expired",
      "unable to locate credentials",
      "signature we calculated does not match",
      "could not load credentials from any providers",
      "CredentialsProviderError",
      "the SSO session associated with this profile",
      "token has expired and refresh failed",
    ],
    { unless: ["access to Anthropic models is not allowed"] },
  ),
  sentence(
    "google-login-missing",
    "not-anthropic",
    "https://cloud.google.com/docs/authentication/application-default-credentials",
    [
      "could not load the default credentials",
      "default credentials were not found",
      "DefaultCredentialsError",
      "reauthentication is needed",
      "invalid_rapt",
    ],
  ),
  sentence("bedrock-operation-blocked", "org-on-hold", "https://github.com/kirodotdev/Kiro/issues/11191", [
    "ValidationException: operation not allowed",
    "(ValidationException) … operation not allowed",
  ]),
  sentence("azure-role-missing", "not-anthropic", FOUNDRY, [
    "lacks the required data action",
    "does not have access to API/Operation",
    "AuthenticationTypeDisabled",
    "Microsoft.CognitiveServices/accounts",
    "public access is disabled. please configure private endpoint",
  ]),
  hint("azure-refusal", "not-anthropic", FOUNDRY, ["cognitiveservices.azure.com", "apim-request-id"]),
];
