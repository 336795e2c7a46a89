import { describe, expect, test } from "vitest";
import { PLACES } from "#lib/engine/remedies/places.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import type { CauseId } from "#lib/report/cause-ids.ts";
import {
  CONFIDENCES,
  CREDENTIAL_KINDS,
  type CredentialKind,
  type Finding,
  QUESTIONS,
  type Report,
  reportSchema,
  VANTAGES,
  type Vantage,
} from "#lib/report/schema.ts";
import { loadCauseWords, loadRemedyWords, remedyFor } from "./load-words.ts";
import type { About, CauseWords, RemedyWords, Say } from "./words.ts";

const CAUSES = [
  "key-malformed",
  "key-missing-or-not-sent",
  "wrong-provider-key",
  "key-invalid",
  "key-revoked-or-disabled",
  "oauth-expired-or-revoked",
  "oauth-not-supported-or-restricted",
  "wrong-credential-kind-admin-vs-standard",
  "api-key-auth-disabled",
  "workspace-id-required",
  "workspace-id-not-allowed-or-mismatch",
  "permission-scope-missing",
  "permission-denied-resource",
  "org-on-hold",
  "org-disabled",
  "organization-policy-refused",
  "plan-not-supported",
  "cors-blocked",
  "unknown",
] as const satisfies readonly CauseId[];

const REMEDIES = [
  "paste-clean-key",
  "set-key-where-program-runs",
  "use-claude-console-key",
  "compare-key-with-console",
  "create-new-key",
  "enable-key-again",
  "sign-in-again",
  "use-ordinary-key",
  "use-admin-key",
  "turn-on-api-key-auth",
  "send-workspace-header",
  "create-key-for-one-workspace",
  "correct-workspace-id",
  "ask-to-join-workspace",
  "leave-out-workspace-header",
  "create-key-with-scope",
  "widen-federation-rule",
  "ask-for-role",
  "use-key-of-owning-workspace",
  "authorize-profile-billing",
  "use-key-of-active-organization",
  "appeal-hold",
  "change-workspace-policy",
  "use-other-products-key",
  "call-from-backend",
  "answer-one-question",
] as const satisfies readonly RemedyId[];

/** Variants this set must word, whether or not a rule names them today. */
const DECLARED_VARIANTS: Partial<Record<CauseId, readonly string[]>> = {
  "key-malformed": [
    "masked-dots",
    "empty",
    "not-a-key",
    "too-long",
    "control-characters",
    "non-latin",
    "inner-whitespace",
    "webhook-secret",
    "truncated",
  ],
  "key-revoked-or-disabled": ["creator-left"],
  "oauth-not-supported-or-restricted": ["web-session", "refresh-token", "session-token"],
  "wrong-credential-kind-admin-vs-standard": ["ordinary-on-admin", "admin-on-inference"],
  "oauth-expired-or-revoked": ["expired", "revoked", "member-left"],
  "workspace-id-not-allowed-or-mismatch": ["malformed"],
  "permission-scope-missing": ["enterprise-key", "oauth", "federation-rule"],
  "permission-denied-resource": ["admin-role", "user-profile-billing"],
};

/** The longest scope the report's bounds let through. */
const LONGEST_SCOPE = `${"r".repeat(32)}:${"m".repeat(32)}`;

type Situation = {
  readonly vantage: Vantage;
  readonly kind: CredentialKind;
  readonly full: boolean;
};

function reportOf(finding: Finding, { vantage, kind, full }: Situation): Report {
  return reportSchema.parse({
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: "2026-11-23T14:32:08.120Z",
    durationMs: 400,
    vantage,
    credential: full ? { kind, hint: "sk-ant-api03-…Xq7A" } : { kind },
    observed: full ? { organizationId: "0f1e2d3c-org", workspaceId: "wrkspc_01Hx" } : {},
    asked: { tasks: ["messages"], workspaceId: full, spendTokens: false },
    probes: full
      ? [
          {
            id: "model-list",
            group: "messages",
            outcome: "refused",
            status: 400,
            errorType: "invalid_request_error",
            errorCode: "some_code",
            requestId: "req_011CVnQ8sT2h",
            durationMs: 200,
          },
        ]
      : [],
    findings: [finding],
    verdict: { status: "blocked", tasks: [{ id: "messages", state: "refused" }], unproven: [] },
    spent: { inputTokens: 0, outputTokens: 0 },
  });
}

function aboutsOf(cause: CauseId, variant?: string): readonly About[] {
  const settlings: readonly Finding["settles"][] = [
    undefined,
    { probe: "one-token-message" },
    ...QUESTIONS.map((ask) => ({ ask })),
  ];
  return CONFIDENCES.flatMap((confidence) =>
    VANTAGES.flatMap((vantage) =>
      CREDENTIAL_KINDS.flatMap((kind) =>
        [true, false].map((full): About => {
          const settles = settlings[kind.length % settlings.length];
          const finding: Finding = {
            cause,
            confidence,
            evidence: full ? ["model-list"] : [],
            ...(variant ? { variant } : {}),
            ...(settles ? { settles } : {}),
            ...(full ? { needs: [LONGEST_SCOPE], until: "2026-12-01T00:00:00Z" } : {}),
          };
          return { report: reportOf(finding, { vantage, kind, full }), finding };
        }),
      ),
    ),
  );
}

const sayTo = (say: Say, about: About): string => (typeof say === "string" ? say : say(about));
const wordCount = (text: string): number => text.trim().split(/\s+/).length;

function saysOfCause(words: CauseWords): readonly Say[] {
  return [
    words.title,
    words.sentence,
    ...words.whatIsSo,
    words.because,
    words.notSeenYet,
    ...words.lookAlikes.flatMap(({ looksLike, difference }) => [looksLike, difference]),
    words.whoCanFix,
    ...words.alsoWho.map(({ when }) => when),
    words.retest,
    ...words.sources.map(({ says }) => says),
  ];
}

function saysOfRemedy(words: RemedyWords): readonly Say[] {
  return [
    words.action,
    words.headline,
    words.sentence,
    words.done,
    ...words.moves.flatMap((move) => [
      move.title,
      ...move.say,
      ...(move.caution ? [move.caution] : []),
      ...(move.place ? [move.place.lookFor] : []),
    ]),
    words.save.headline,
    words.save.sentence,
    ...words.save.look,
    ...(words.message ? [words.message.subject, ...words.message.paragraphs] : []),
    ...words.sources.map(({ says }) => says),
  ];
}

const BANNED =
  /!|\boops\b|please try again later|unknown error|\bundefined\b|\bNaN\b|\[object |\bsimply\b|\byou forgot\b|\byour mistake\b|\bfailed to\b|AI-powered/i;
const KEY_SHAPED = /sk-ant-[a-z]+\d\d-[A-Za-z0-9_-]{12,}/;

function expectCleanText(text: string): void {
  expect(text).not.toMatch(BANNED);
  expect(text).not.toMatch(KEY_SHAPED);
  expect(text.trim()).toBe(text);
  expect(text).not.toBe("");
  expect(text.split("`").length % 2, `backticks in: ${text}`).toBe(1);
  expect(text.split("**").length % 2, `strong marks in: ${text}`).toBe(1);
  expect(text).not.toMatch(/ {2}|\.\.(?!\.)| ,|\bapi token\b/i);
  for (const sentence of text.split(/(?<=[.?:;]) /)) {
    if (/\btick(?:s|ed|ing)?\b|\bcheck ?box|\bpermission box/i.test(sentence)) expect(sentence).toMatch(/\bno\b/i);
  }
}

function expectShortSign(words: RemedyWords): void {
  for (const { place } of words.moves) {
    if (!place) continue;
    expect(Object.keys(PLACES)).toContain(place.id);
    expect(place.lookFor.length, place.lookFor).toBeLessThanOrEqual(28);
    expect(wordCount(place.lookFor), place.lookFor).toBeLessThanOrEqual(4);
  }
}

async function wordsAndVariants(id: CauseId): Promise<readonly [variant: string | undefined, words: CauseWords][]> {
  const words = await loadCauseWords(id);
  return [undefined, ...Object.keys(words.variants ?? {})].map((variant) => [
    variant,
    variant === undefined ? words : { ...words, ...words.variants?.[variant] },
  ]);
}

describe.each(CAUSES)("the words of the cause %s", (id) => {
  test("stand under its own id and word every declared variant", async () => {
    const words = await loadCauseWords(id);
    expect(words.id).toBe(id);
    expect(Object.keys(words.variants ?? {})).toEqual(expect.arrayContaining([...(DECLARED_VARIANTS[id] ?? [])]));
  });

  test("fit on the sign for every confidence, variant, vantage and kind of credential", async () => {
    for (const [variant, words] of await wordsAndVariants(id)) {
      expect(wordCount(words.title)).toBeLessThanOrEqual(4);
      expect(words.title).not.toMatch(/[.!?]$/);
      for (const about of aboutsOf(id, variant)) {
        const sentence = sayTo(words.sentence, about);
        expect(sentence.length, sentence).toBeLessThanOrEqual(160);
      }
    }
  });

  test("say clean text for full and for minimal reports", async () => {
    for (const [variant, words] of await wordsAndVariants(id)) {
      const texts = new Set(
        aboutsOf(id, variant).flatMap((about) => saysOfCause(words).map((say) => sayTo(say, about))),
      );
      for (const text of texts) expectCleanText(text);
    }
  });

  test("call a key good only where it was accepted or the finding is confirmed", async () => {
    for (const [variant, words] of await wordsAndVariants(id)) {
      for (const about of aboutsOf(id, variant)) {
        const accepted = about.report.observed.organizationId !== undefined;
        if (about.finding.confidence !== "confirmed" && !accepted) {
          expect(sayTo(words.sentence, about)).not.toMatch(/key is good/i);
        }
      }
    }
  });

  test("sound less sure while only possible", async () => {
    if (id === "unknown") return;
    for (const [variant, words] of await wordsAndVariants(id)) {
      const [about] = aboutsOf(id, variant).filter(
        ({ finding, report }) =>
          finding.confidence === "possible" &&
          report.vantage === "server" &&
          report.credential.kind === "workspace-or-identity-key",
      );
      if (!about) throw new Error("no such situation");
      expect(sayTo(words.sentence, about)).toMatch(/\bmay\b|\bperhaps\b|\bseems?\b|\bpoints to\b|\bone reading\b/i);
    }
  });

  test("name look-alikes other than itself, and sources with a day", async () => {
    for (const [, words] of await wordsAndVariants(id)) {
      const others = words.lookAlikes.map(({ cause }) => cause);
      expect(others.length).toBeGreaterThan(0);
      expect(others).not.toContain(id);
      expect(new Set(others).size).toBe(others.length);
      expect(words.whatIsSo.length).toBeGreaterThan(0);
      expect(words.sources.length).toBeGreaterThan(0);
      for (const source of words.sources) {
        expect(source.url).toMatch(/^https:\/\//);
        expect(source.verified).toMatch(/^2026-\d\d-\d\d$/);
      }
    }
  });
});

describe.each(REMEDIES)("the words of the remedy %s", (id) => {
  const abouts = [...aboutsOf("unknown"), ...aboutsOf("permission-denied-resource", "admin-role")];

  test("stand under its own id and fit on the blocks", async () => {
    const general = await loadRemedyWords(id);
    expect(general.id).toBe(id);
    for (const about of abouts) {
      const words = remedyFor(general, about);
      expect(wordCount(words.action)).toBeLessThanOrEqual(4);
      expect(wordCount(words.done)).toBeLessThanOrEqual(6);
      expect(words.headline.length).toBeLessThanOrEqual(60);
      expect(words.moves.length).toBeLessThanOrEqual(3);
      expect(sayTo(words.sentence, about).length).toBeLessThanOrEqual(160);
      expect(sayTo(words.save.sentence, about).length).toBeLessThanOrEqual(160);
    }
  });

  test("say clean text for full and for minimal reports", async () => {
    const words = await loadRemedyWords(id);
    const texts = new Set(
      abouts.flatMap((about) => saysOfRemedy(remedyFor(words, about)).map((say) => sayTo(say, about))),
    );
    for (const text of texts) expectCleanText(text);
  });

  test("point only at known places and mark what changes in each snippet", async () => {
    const general = await loadRemedyWords(id);
    for (const about of abouts) expectShortSign(remedyFor(general, about));
    for (const move of general.moves) {
      for (const snippet of Object.values(move.code ?? {})) {
        expect(snippet.lines.some(({ mark }) => mark !== undefined)).toBe(true);
        for (const { text } of snippet.lines) {
          expect(text).not.toMatch(KEY_SHAPED);
          expect(text).not.toMatch(/anthropic-version: (?!2026-10-21)/);
        }
      }
    }
  });

  test("ask for exactly one thing in a message, and for no key to be sent", async () => {
    const general = await loadRemedyWords(id);
    for (const about of abouts) {
      const { message } = remedyFor(general, about);
      if (!message) continue;
      const paragraphs = message.paragraphs.map((say) => sayTo(say, about));
      const asks = paragraphs.filter((text) => text.includes("**"));
      expect(asks.length).toBe(1);
      expect(asks[0]?.split("**").length).toBe(3);
      expect(paragraphs.join(" ")).toMatch(
        /do not (?:send|log)|not (?:send|into|add)|no (?:key|login)|send none|need no key|rather than into a message|send it to nobody/i,
      );
    }
  });
});

describe("an unknown cause", () => {
  test("asks in Update for the very thing the finding says would settle it", async () => {
    const { sentence } = await loadRemedyWords("answer-one-question");
    const asked = QUESTIONS.map((ask) => {
      const finding: Finding = { cause: "unknown", confidence: "possible", evidence: [], settles: { ask } };
      const report = reportOf(finding, { vantage: "server", kind: "workspace-or-identity-key", full: false });
      return sayTo(sentence, { report, finding });
    });
    expect(new Set(asked).size).toBe(QUESTIONS.length);
    for (const question of asked) expect(question).toMatch(/\?$/);
  });
});

describe("the message about a hold", () => {
  test("carries request id, time with its zone, endpoint and organization, and no key hint", async () => {
    const { moves, message } = await loadRemedyWords("appeal-hold");
    const [about] = aboutsOf("org-on-hold").filter(({ finding }) => finding.evidence.length > 0);
    if (!about) throw new Error("no such situation");
    const pack = (message?.paragraphs ?? []).map((part) => sayTo(part, about)).join(" ");
    for (const part of ["req_011CVnQ8sT2h", "23 Nov 2026, 14:32:08 UTC", "GET /v1/models", "0f1e2d3c-org"]) {
      expect(pack).toContain(part);
    }
    expect(pack).not.toContain("Xq7A");
    const update = moves.flatMap(({ say }) => say.map((part) => sayTo(part, about))).join(" ");
    expect(update).not.toContain("req_011CVnQ8sT2h");
  });
});

describe("what is kept from the API", () => {
  const SECRETS = [
    ["wrong-provider-key", undefined, "other-provider"],
    ["wrong-provider-key", undefined, "not-for-the-api"],
    ["oauth-not-supported-or-restricted", undefined, "not-for-the-api"],
    ["oauth-not-supported-or-restricted", "web-session", "not-for-the-api"],
    ["oauth-not-supported-or-restricted", "refresh-token", "not-for-the-api"],
    ["oauth-not-supported-or-restricted", "session-token", "not-for-the-api"],
    ["key-malformed", "webhook-secret", "not-for-the-api"],
  ] as const;

  test.each(SECRETS)("%s (%s) is said to have reached this server and no further", async (cause, variant, kind) => {
    const words = await loadCauseWords(cause, variant);
    const finding: Finding = { cause, confidence: "likely", evidence: [], ...(variant ? { variant } : {}) };
    for (const vantage of VANTAGES) {
      const about = { finding, report: reportOf(finding, { vantage, kind, full: false }) };
      const all = saysOfCause(words)
        .map((say) => sayTo(say, about))
        .join(" ");
      expect(all).not.toMatch(/not sent/);
      const reached = "It reached this server and went no further: the API was not asked.";
      expect(sayTo(words.sentence, about).includes(reached)).toBe(vantage === "server" || vantage === "sample");
    }
  });
});

describe("a text that is not one clean key", () => {
  test("is said to be so by what was found in it, without a field to look at", async () => {
    const found = new Set<string>();
    const variants = (DECLARED_VARIANTS["key-malformed"] ?? []).filter((variant) => variant !== "truncated");
    for (const variant of variants) {
      const words = await loadCauseWords("key-malformed", variant);
      for (const about of aboutsOf("key-malformed", variant).filter(({ report }) => report.vantage === "server")) {
        found.add(sayTo(words.because, about));
        expect(saysOfCause(words).map((say) => sayTo(say, about))).not.toContainEqual(
          expect.stringMatching(/\bfield\b.*note|note.*\bfield\b/i),
        );
      }
    }
    expect(found.size).toBe(variants.length);
  });
});

describe("a refusal by role", () => {
  const about = (confidence: Finding["confidence"], variant?: string): About => {
    const finding: Finding = {
      cause: "permission-denied-resource",
      confidence,
      evidence: ["model-list"],
      ...(variant ? { variant } : {}),
      ...(confidence === "possible" ? { settles: { ask: "works-elsewhere" } } : {}),
    };
    return { finding, report: reportOf(finding, { vantage: "server", kind: "workspace-or-identity-key", full: true }) };
  };

  test.each([undefined, "admin-role"])(
    "(%s) misses a role where calls pass beside it, else another place",
    async (variant) => {
      const { notSeenYet } = await loadCauseWords("permission-denied-resource", variant);
      expect(sayTo(notSeenYet, about("likely", variant))).toMatch(/role is/);
      expect(sayTo(notSeenYet, about("possible", variant))).toMatch(/another network/);
    },
  );

  test("on admin calls asks an organization admin for the role Admin", async () => {
    const remedy = remedyFor(await loadRemedyWords("ask-for-role"), about("likely", "admin-role"));
    expect([remedy.message?.to, remedy.moves.at(-1)?.place?.id]).toEqual(["org-admin", "members"]);
    const usual = remedyFor(await loadRemedyWords("ask-for-role"), about("likely"));
    expect([usual.message?.to, usual.moves.at(-1)?.place?.id]).toEqual(["workspace-admin", "workspaces"]);
  });
});
