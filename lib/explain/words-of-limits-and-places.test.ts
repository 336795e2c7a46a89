import { describe, expect, test } from "vitest";
import { findErrorCode, KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { CAUSES as RULES } from "#lib/engine/causes/register.ts";
import { PLACES } from "#lib/engine/remedies/places.ts";
import type { RemedyId } from "#lib/engine/remedies/remedy-ids.ts";
import { CAUSE_IDS as ALL_CAUSE_IDS, type CauseId } from "#lib/report/cause-ids.ts";
import { CONFIDENCES, type Finding, type Report, reportSchema, VANTAGES, type Vantage } from "#lib/report/schema.ts";
import {
  loadCauseWords as loadAnyCauseWords,
  loadRemedyWords as loadAnyRemedyWords,
  remedyFor,
  sayText,
  withVariant,
} from "./load-words.ts";
import { isOwnCall } from "./said-of-own-calls.ts";
import { sayRequestCode } from "./said-of-request-codes.ts";
import type { About, CauseWords, RemedyWords, Say } from "./words.ts";

/** Each cause of this set with the variants that it must word. */
const CAUSES = {
  "feature-not-enabled": ["web-search", "long-context", "fast-mode", "turned-off-by-anthropic"],
  "data-policy-restricted": ["hipaa", "retention", "residency", "zero-retention"],
  "encryption-key-unavailable": ["context-unavailable", "key-disabled", "network-blocked", "key-unreachable"],
  "credit-balance-too-low": ["payment-problem", "linked-organization"],
  "usage-or-spend-limit-reached": ["own-limit", "workspace-limit", "tier-threshold", "contract-limit"],
  "model-retired": [],
  "model-not-found-or-no-access": [],
  "beta-header-missing-or-not-enrolled": ["not-enrolled", "unknown-value", "extra-input"],
  "region-or-network-blocked": ["sandbox-egress"],
  "ip-not-allowed": [],
  "tls-or-proxy-interference": [],
  "timeout-or-connection": [],
  "gateway-or-wrapper-error": [],
  "not-anthropic": [],
  "rate-limited": ["ramp-limit"],
  overloaded: [],
  "server-error": ["compaction_unavailable", "registration_pending"],
  "request-too-large": [],
  "request-invalid": ["client-too-old", "version-header"],
} as const satisfies Partial<Record<CauseId, readonly string[]>>;
const CAUSE_IDS = Object.keys(CAUSES) as (keyof typeof CAUSES)[];

const REMEDIES = [
  "turn-on-feature",
  "leave-out-feature",
  "ask-account-team",
  "turn-on-data-retention",
  "choose-allowed-geography",
  "restore-encryption-key",
  "add-credit",
  "fix-payment",
  "ask-linked-organization",
  "raise-spend-limit",
  "request-higher-tier",
  "change-model",
  "send-beta-header",
  "leave-out-beta-header",
  "call-from-supported-network",
  "allow-address",
  "let-api-host-through",
  "check-connection",
  "ask-gateway-operator",
  "ask-other-provider",
  "wait-and-retest",
  "send-support-pack",
  "make-request-smaller",
  "correct-request",
  "update-client",
] as const satisfies readonly RemedyId[];

const MODELS = [
  undefined,
  "claude-3-haiku-20240307",
  "claude-mythos-preview",
  "claude-sonnet-4-5-20250929",
  `claude-${"x".repeat(29)}`,
  "m".repeat(128),
] as const;
const PLACE_CAUSES = CAUSE_IDS.filter((id) => RULES[id].aboutPlace);
const NEVER_GOOD = new Set<CauseId>([...PLACE_CAUSES, "gateway-or-wrapper-error", "not-anthropic", "server-error"]);

/** Read by the file's own name, so that a file under a wrong name is seen. */
async function loadCauseWords(id: keyof typeof CAUSES, variant?: string): Promise<CauseWords> {
  const { words }: { words: CauseWords } = await import(`./causes/${id}.ts`);
  return withVariant(words, variant);
}

async function loadRemedyWords(id: (typeof REMEDIES)[number]): Promise<RemedyWords> {
  const { words }: { words: RemedyWords } = await import(`./remedies/${id}.ts`);
  return words;
}

type Situation = {
  readonly vantage: Vantage;
  readonly model: string | undefined;
  readonly fullness: "minimal" | "full" | "with-paste";
};

function reportOf(finding: Finding, { vantage, model, fullness }: Situation): Report {
  const isFull = fullness !== "minimal";
  const code = finding.variant && findErrorCode(finding.variant) ? finding.variant : undefined;
  return reportSchema.parse({
    schema: "latchkey.report/1",
    engine: "1.0.0",
    catalogue: "2026-11-23",
    startedAt: "2026-11-23T14:32:08.120Z",
    durationMs: 400,
    vantage,
    credential: { kind: "workspace-or-identity-key", ...(isFull ? { hint: "sk-ant-api03-…Xq7A" } : {}) },
    observed: isFull ? { organizationId: "0f1e2d3c-org", workspaceId: "wrkspc_01Hx" } : {},
    asked: { tasks: ["messages"], workspaceId: false, spendTokens: false, ...(model ? { model } : {}) },
    probes: isFull
      ? [
          {
            id: fullness === "with-paste" ? "pasted" : "token-count-asked",
            group: fullness === "with-paste" ? "pasted" : "messages",
            outcome: "refused",
            status: 400,
            errorType: "invalid_request_error",
            ...(code ? { errorCode: code } : {}),
            requestId: "req_011CVnQ8sT2h",
            durationMs: 200,
          },
          { id: "token-count", group: "messages", outcome: "allowed", status: 200, durationMs: 180 },
        ]
      : [],
    findings: [finding],
    verdict: { status: "blocked", tasks: [{ id: "messages", state: "refused" }], unproven: [] },
    spent: { inputTokens: 0, outputTokens: 0 },
  });
}

function aboutsOf(cause: CauseId, variant?: string): readonly About[] {
  return CONFIDENCES.flatMap((confidence) =>
    VANTAGES.flatMap((vantage) =>
      MODELS.flatMap((model) =>
        (["minimal", "full", "with-paste"] as const).map((fullness): About => {
          const finding: Finding = {
            cause,
            confidence,
            evidence:
              fullness === "minimal" ? [] : fullness === "full" ? ["token-count-asked", "token-count"] : ["pasted"],
            ...(variant ? { variant } : {}),
            ...(fullness === "full" ? { until: "2026-12-31T23:59:59.999Z" } : {}),
          };
          return { report: reportOf(finding, { vantage, model, fullness }), finding };
        }),
      ),
    ),
  );
}

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
  /!|\boops\b|try again later|unknown error|\bundefined\b|\bNaN\b|\[object |\bsimply\b|\byou forgot\b|\byour mistake\b|\bfailed to\b|AI-powered/i;
const KEY_SHAPED = /sk-ant-[a-z]+\d\d-[A-Za-z0-9_-]{12,}/;
const BOX_ADVICE = /\btick(?:s|ed|ing)?\b|\bcheck ?box|\bpermission box/i;

function expectCleanText(text: string): void {
  expect(text).not.toMatch(BANNED);
  expect(text).not.toMatch(KEY_SHAPED);
  expect(text).not.toMatch(BOX_ADVICE);
  expect(text.trim()).toBe(text);
  expect(text).not.toBe("");
  expect(text.split("`").length % 2, `backticks in: ${text}`).toBe(1);
  expect(text.split("**").length % 2, `strong marks in: ${text}`).toBe(1);
  expect(text).not.toMatch(/ {2}|\.\.(?!\.)| ,|\bapi token\b|\d{2}:\d{2}(?::\d{2})?(?! UTC)(?![\d:])/i);
}

function expectShortSign(words: RemedyWords): void {
  for (const { place } of words.moves) {
    if (!place) continue;
    expect(Object.keys(PLACES)).toContain(place.id);
    expect(place.lookFor.length, place.lookFor).toBeLessThanOrEqual(28);
    expect(wordCount(place.lookFor), place.lookFor).toBeLessThanOrEqual(4);
  }
}

async function wordsAndVariants(
  id: keyof typeof CAUSES,
): Promise<readonly [variant: string | undefined, words: CauseWords][]> {
  const words = await loadCauseWords(id);
  return [undefined, ...Object.keys(words.variants ?? {})].map((variant) => [
    variant,
    variant === undefined ? words : { ...words, ...words.variants?.[variant] },
  ]);
}

/** Every finding for which a rule offers this remedy. */
function findingsOffering(remedy: RemedyId): readonly { readonly cause: CauseId; readonly variant?: string }[] {
  return CAUSE_IDS.flatMap((cause) => {
    const { remedies, variants } = RULES[cause];
    const byVariant = [...CAUSES[cause], ...Object.keys(variants ?? {})]
      .filter((variant) => (variants?.[variant]?.remedies ?? remedies).includes(remedy))
      .map((variant) => ({ cause, variant }));
    return remedies.includes(remedy) ? [{ cause }, ...byVariant] : byVariant;
  });
}

describe.each(CAUSE_IDS)("the words of the cause %s", (id) => {
  test("stand under its own id and word every declared variant", async () => {
    const words = await loadCauseWords(id);
    expect(words.id).toBe(id);
    const worded = Object.keys(words.variants ?? {});
    expect(worded).toEqual(expect.arrayContaining([...CAUSES[id]]));
    expect(worded).toEqual(expect.arrayContaining(Object.keys(RULES[id].variants ?? {})));
  });

  test("fit on the sign for every confidence, variant, vantage and model", async () => {
    for (const [variant, words] of await wordsAndVariants(id)) {
      expect(wordCount(words.title)).toBeLessThanOrEqual(4);
      expect(words.title).not.toMatch(/[.!?]$/);
      for (const about of aboutsOf(id, variant)) {
        const sentence = sayText(words.sentence, about);
        expect(sentence.length, sentence).toBeLessThanOrEqual(160);
      }
    }
  });

  test("say clean text for full and for minimal reports", async () => {
    for (const [variant, words] of await wordsAndVariants(id)) {
      const texts = new Set(
        aboutsOf(id, variant).flatMap((about) => saysOfCause(words).map((say) => sayText(say, about))),
      );
      for (const text of texts) expectCleanText(text);
    }
  });

  test("call a key good only where it was accepted or the finding is confirmed, and never where it was not seen", async () => {
    for (const [variant, words] of await wordsAndVariants(id)) {
      for (const about of aboutsOf(id, variant)) {
        const accepted = about.report.observed.organizationId !== undefined;
        const sentence = sayText(words.sentence, about);
        if (NEVER_GOOD.has(id) && variant !== "turned-off-by-anthropic") expect(sentence).not.toMatch(/key is good/i);
        if (about.finding.confidence !== "confirmed" && !accepted) expect(sentence).not.toMatch(/key is good/i);
      }
    }
  });

  test("sound less sure while only possible", async () => {
    for (const [variant, words] of await wordsAndVariants(id)) {
      // Their sightings come from a code alone, so these are never merely possible.
      if (variant === "compaction_unavailable" || variant === "registration_pending") continue;
      for (const about of aboutsOf(id, variant)) {
        if (about.finding.confidence !== "possible") continue;
        expect(sayText(words.sentence, about)).toMatch(/\bmay\b|\bperhaps\b|\bseems?\b|\bpoints to\b|\bone reading\b/i);
      }
    }
  });

  test("name look-alikes other than itself, and sources with a day", async () => {
    for (const [, words] of await wordsAndVariants(id)) {
      const others = words.lookAlikes.map(({ cause }) => cause);
      expect(others.length).toBeGreaterThan(0);
      expect(others).not.toContain(id);
      expect(new Set(others).size).toBe(others.length);
      expect(words.whatIsSo.length).toBeGreaterThan(0);
      expect(words.whatIsSo.length).toBeLessThanOrEqual(3);
      expect(words.sources.length).toBeGreaterThan(0);
      for (const source of words.sources) {
        expect(source.url).toMatch(/^https:\/\//);
        expect(source.verified).toMatch(/^2026-\d\d-\d\d$/);
      }
    }
  });
});

describe.each(REMEDIES)("the words of the remedy %s", (id) => {
  const offered = findingsOffering(id);
  const abouts = offered.flatMap(({ cause, variant }) => aboutsOf(cause, variant));

  test("are offered by some cause of this set", () => {
    expect(offered.length).toBeGreaterThan(0);
  });

  test("stand under its own id and fit on the blocks", async () => {
    const general = await loadRemedyWords(id);
    expect(general.id).toBe(id);
    for (const about of abouts) {
      const words = remedyFor(general, about);
      expect(wordCount(words.action)).toBeLessThanOrEqual(4);
      expect(wordCount(words.done)).toBeLessThanOrEqual(6);
      expect(words.headline.length).toBeLessThanOrEqual(60);
      expect(words.moves.length).toBeLessThanOrEqual(3);
      expect(sayText(words.sentence, about).length, sayText(words.sentence, about)).toBeLessThanOrEqual(160);
      expect(sayText(words.save.sentence, about).length).toBeLessThanOrEqual(160);
    }
  });

  test("say clean text for every finding that offers it", async () => {
    const words = await loadRemedyWords(id);
    const texts = new Set(
      abouts.flatMap((about) => saysOfRemedy(remedyFor(words, about)).map((say) => sayText(say, about))),
    );
    for (const text of texts) expectCleanText(text);
  });

  test("point only at known places and hold no key and no other version in a snippet", async () => {
    const general = await loadRemedyWords(id);
    for (const about of abouts) expectShortSign(remedyFor(general, about));
    for (const move of abouts.flatMap((about) => remedyFor(general, about).moves)) {
      for (const { lines } of Object.values(move.code ?? {})) {
        const text = lines.map((line) => line.text).join("\n");
        expect(text).not.toMatch(KEY_SHAPED);
        expect(text).not.toMatch(/anthropic-version: (?!2026-10-21)/);
        if (text.includes("Authorization")) expect(text).toContain("Bearer $ANTHROPIC_API_KEY");
      }
    }
  });

  test("ask for exactly one thing in a message, and for no key to be sent", async () => {
    const general = await loadRemedyWords(id);
    for (const about of abouts) {
      const { message } = remedyFor(general, about);
      if (!message) continue;
      const paragraphs = message.paragraphs.map((say) => sayText(say, about));
      const asks = paragraphs.filter((text) => text.includes("**"));
      expect(asks.length).toBe(1);
      expect(asks[0]?.split("**").length).toBe(3);
      expect(paragraphs.filter((text) => text.includes("?")).length).toBe(1);
      expect(paragraphs.join(" ")).toMatch(/\bdo not (?:send|log)|\bsend (?:none|no key)|please send none/i);
    }
  });
});

describe.each(PLACE_CAUSES)("met by a server, the cause %s", (id) => {
  test("speaks of this server and not of the person’s machine", async () => {
    const words = await loadCauseWords(id);
    for (const about of aboutsOf(id).filter(({ report }) => report.vantage === "server")) {
      const all = saysOfCause(words)
        .map((say) => sayText(say, about))
        .join(" ");
      expect(all).toMatch(/this server/);
      const sentence = sayText(words.sentence, about);
      const pasted = about.finding.evidence.includes("pasted");
      expect(sentence).toMatch(pasted ? /Your key works from here/ : /this server/);
    }
  });
});

describe("the words of a request’s code", () => {
  test("exist for every code that stands for the request", () => {
    const codes = KNOWN_ERROR_CODES.filter((code) => findErrorCode(code)?.cause === "request-invalid").filter(
      (code) => findErrorCode(code)?.variant === code,
    );
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => sayRequestCode(code) === undefined)).toEqual([]);
  });

  test("say that it is not about what a key may do", async () => {
    const words = await loadCauseWords("request-invalid", "file_expired");
    for (const about of aboutsOf("request-invalid", "file_expired").filter((one) => !isOwnCall(one))) {
      expect(sayText(words.sentence, about)).toMatch(/not about what your key may do/);
      expect(words.whatIsSo.map((say) => sayText(say, about)).join(" ")).toContain("expiry");
    }
  });
});

describe("the words of waiting", () => {
  test("print the time with its zone where an answer named one", async () => {
    const { sentence } = await loadRemedyWords("wait-and-retest");
    const [about] = aboutsOf("rate-limited").filter(({ finding }) => finding.until);
    if (!about) throw new Error("no such situation");
    expect(sayText(sentence, about)).toContain("31 Dec 2026, 23:59:59 UTC");
  });
});

describe("the words of a retired model", () => {
  test("name its end, its replacement and the status that hides in its date", async () => {
    const words = await loadCauseWords("model-retired");
    const about = aboutsOf("model-retired").find(
      ({ report, finding }) => report.asked.model === "claude-3-haiku-20240307" && finding.confidence === "confirmed",
    );
    if (!about) throw new Error("no such situation");
    const paragraphs = words.whatIsSo.map((say) => sayText(say, about)).join(" ");
    expect(sayText(words.sentence, about)).toContain("20 April 2026");
    expect(paragraphs).toContain("`claude-haiku-4-5-20251001`");
    expect(paragraphs).toContain("“403” inside the model id");
  });

  test("do not call a model ended before its day", async () => {
    const { sentence } = await loadCauseWords("model-retired");
    const abouts = aboutsOf("model-retired").filter(
      ({ report }) => report.asked.model === "claude-sonnet-4-5-20250929",
    );
    expect(abouts.length).toBeGreaterThan(0);
    for (const about of abouts) expect(sayText(sentence, about)).not.toMatch(/ended on/);
  });
});

describe("the lines of a changed model", () => {
  const linesFor = async (model: string | undefined): Promise<string> => {
    const about = aboutsOf("model-retired").find(({ report }) => report.asked.model === model);
    if (!about) throw new Error("no such situation");
    const { moves } = remedyFor(await loadRemedyWords("change-model"), about);
    return moves
      .flatMap(({ code }) => Object.values(code ?? {}).flatMap(({ lines }) => lines.map(({ text }) => text)))
      .join("\n");
  };

  test("name the asked id and the very successor that sentence and text name", async () => {
    const lines = await linesFor("claude-3-haiku-20240307");
    expect(lines).toContain('"claude-3-haiku-20240307"');
    expect(lines).toContain('"claude-haiku-4-5-20251001"');
    expect(await linesFor("claude-sonnet-4-5-20250929")).toContain('"claude-sonnet-5-5"');
  });

  test("name no successor where none is published, and an example where no model was asked", async () => {
    expect(await linesFor("claude-mythos-preview")).toContain('"an id that your key lists"');
    expect(await linesFor(undefined)).toContain('"claude-haiku-4-5-20251001"');
  });
});

describe("a message", () => {
  test("names the request id of the refused call and never of the allowed one beside it", async () => {
    const { message } = await loadRemedyWords("change-model");
    const about = aboutsOf("model-retired").find(({ finding }) => finding.evidence.includes("token-count"));
    if (!about || !message) throw new Error("no such situation");
    const probes = about.report.probes.map((probe) =>
      probe.id === "token-count" ? { ...probe, requestId: "req_allowed" } : probe,
    );
    for (const evidence of [about.finding.evidence, [] as const]) {
      const one: About = {
        report: { ...about.report, probes },
        finding: { ...about.finding, evidence: [...evidence] },
      };
      const all = message.paragraphs.map((say) => sayText(say, one)).join(" ");
      expect(all).toContain("req_011CVnQ8sT2h");
      expect(all).not.toContain("req_allowed");
    }
  });
});

describe("met on a server’s own calls", () => {
  const BY_PASTE = ALL_CAUSE_IDS.filter((id) => RULES[id].byPaste);
  const ownCall = (cause: CauseId, vantage: Vantage, evidence: Finding["evidence"]): About => {
    const finding: Finding = { cause, confidence: "possible", evidence };
    return { finding, report: reportOf(finding, { vantage, model: undefined, fullness: "full" }) };
  };

  test.each(BY_PASTE)("%s is about this server’s road, and its operator is asked", async (cause) => {
    const words = await loadAnyCauseWords(cause);
    const own = ownCall(cause, "server", ["token-count-asked"]);
    expect(sayText(words.sentence, own)).toMatch(/This server.*its operator has to look\.$/);
    for (const say of [...words.whatIsSo, words.because, words.notSeenYet, words.whoCanFix, words.retest])
      expect(sayText(say, own)).toMatch(/this server|Latchkey|road|your own machine/);
    for (const id of RULES[cause].remedies) {
      const remedy = remedyFor(await loadAnyRemedyWords(id), own);
      expect([remedy.action, remedy.message?.to]).toEqual(["Ask this server’s operator", "server-operator"]);
    }
  });

  test.each(BY_PASTE)("%s in a pasted text is about the person’s own call", async (cause) => {
    const words = await loadAnyCauseWords(cause);
    for (const about of [ownCall(cause, "pasted", ["pasted"]), ownCall(cause, "server", ["pasted"])]) {
      expect(sayText(words.sentence, about)).not.toMatch(/This server/);
      for (const id of RULES[cause].remedies)
        expect(remedyFor(await loadAnyRemedyWords(id), about).action).not.toMatch(/server/);
    }
  });
});

describe("an answer in the API’s place", () => {
  test("is never said as if the API had answered", async () => {
    const { because } = await loadCauseWords("tls-or-proxy-interference");
    const [about] = aboutsOf("tls-or-proxy-interference").filter(({ finding }) => finding.evidence.length > 1);
    if (!about) throw new Error("no such situation");
    const probes = about.report.probes.map((probe) =>
      probe.id === "token-count-asked"
        ? { ...probe, outcome: "unreachable" as const, status: 200, shape: "html" as const, errorType: undefined }
        : probe,
    );
    const report = reportSchema.parse(JSON.parse(JSON.stringify({ ...about.report, probes })));
    expect(sayText(because, { ...about, report })).toContain("answered `200` with a page that is not the API’s.");
  });
});

describe("waiting for the API itself", () => {
  test.each(["server-error", "overloaded"] as const)("after %s speaks of no spend limit", async (cause) => {
    const words = await loadRemedyWords("wait-and-retest");
    for (const about of aboutsOf(cause)) {
      const all = saysOfRemedy(words)
        .map((say) => sayText(say, about))
        .join(" ");
      expect(all).not.toMatch(/spend limit|another limit/);
    }
  });
});
