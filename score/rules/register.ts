import { apiKeyTester } from "./api-key-tester.ts";
import { betterleaks } from "./betterleaks.ts";
import type { KeyRule } from "./key-rule.ts";
import { titus } from "./titus.ts";
import { trufflehog } from "./trufflehog.ts";

export const KEY_RULES: readonly KeyRule[] = [trufflehog, titus, betterleaks, apiKeyTester];
