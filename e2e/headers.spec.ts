import { type APIResponse, expect, test } from "@playwright/test";

const OURS: Readonly<Record<string, readonly string[]>> = {
  "default-src": ["'none'"],
  "script-src": ["'self'", "'nonce-*'", "'strict-dynamic'"],
  "style-src": ["'self'", "'nonce-*'"],
  "style-src-attr": ["'unsafe-inline'"],
  "img-src": ["'self'", "data:", "blob:"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'self'"],
  "frame-ancestors": ["'none'"],
};

function policyOf(response: APIResponse): { directives: Record<string, string[]>; nonce: string } {
  const policy = response.headers()["content-security-policy"] ?? "";
  const nonce = /'nonce-([A-Za-z0-9+/=]+)'/.exec(policy)?.[1] ?? "";
  const directives = policy.split(";").map((part) =>
    part
      .trim()
      .replace(/'nonce-[^']+'/g, "'nonce-*'")
      .split(/\s+/),
  );
  return { directives: Object.fromEntries(directives.map(([name = "", ...sources]) => [name, sources])), nonce };
}

test("the page's policy names no origin but its own", async ({ request }) => {
  const { directives, nonce } = policyOf(await request.get("/"));
  expect(directives).toEqual(OURS);
  expect(Buffer.from(nonce, "base64").length).toBeGreaterThanOrEqual(16);
});

test("each page has a nonce of its own, and every script in it carries that one", async ({ request }) => {
  const responses = [await request.get("/"), await request.get("/")];
  const nonces = responses.map((response) => policyOf(response).nonce);
  expect(new Set(nonces).size).toBe(2);
  for (const [at, response] of responses.entries()) {
    const html = await response.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonces[at]}"`);
    expect(html).not.toMatch(/<(?:script|link|img|iframe|form)\b[^>]*\b(?:src|href|action)="(?:https?:)?\/\//);
  }
});

test("a page that does not exist has the same policy", async ({ request }) => {
  const response = await request.get("/there-is-nothing-here");
  expect(response.status()).toBe(404);
  expect(policyOf(response).directives).toEqual(OURS);
});

const PATHS = [
  "/",
  "/there-is-nothing-here",
  "/healthz",
  "/readyz",
  "/api/v1/diagnoses",
  "/api/v1/explanations",
  "/api/nowhere",
  "/icon.svg",
  "/privacy/",
  "/causes",
  "/causes?q=%3Cb%3E&status=403",
  "/causes/rate-limited",
  "/causes/no-such-cause",
  "/insufficient-permissions",
  "/sitemap.xml",
  "/robots.txt",
  "/api/v1/causes",
  "/api/v1/causes/rate-limited",
  "/reference",
  "/reference/models",
  "/r/AAAAAAAAAAAAAAAAAAAAAAAA",
  "/r/AAAAAAAAAAAAAAAAAAAAAAAA/opengraph-image",
  "/api/v1/reports/AAAAAAAAAAAAAAAAAAAAAAAA",
  "/a//b",
  "/_next/static/nothing.js",
  "/_global-error",
];
for (const path of PATHS) {
  test(`${path} is guarded by headers and lets no other site in`, async ({ request }) => {
    const headers = (await request.get(path, { headers: { origin: "https://elsewhere.example" } })).headers();
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["strict-transport-security"]).toMatch(/max-age=\d{8,}/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(Object.keys(headers).filter((name) => /^access-control-|^set-cookie$|^x-powered-by$/.test(name))).toEqual(
      [],
    );
  });
}

for (const path of PATHS) {
  test(`${path} names a request id of ours and takes over none`, async ({ request }) => {
    const response = await request.get(path, { headers: { "x-request-id": "caller-0001" } });
    expect(response.headers()["x-request-id"]).toMatch(/^lk_[0-9a-f]{32}$/);
    expect(await response.text()).not.toContain("caller-0001");
  });
}

test("a post from another site is refused before anything else is looked at", async ({ request, baseURL }) => {
  const strangers: Record<string, string>[] = [
    { origin: "https://elsewhere.example" },
    { origin: "null" },
    { origin: baseURL ?? "", "sec-fetch-site": "cross-site" },
  ];
  for (const headers of strangers) {
    const response = await request.post("/api/v1/diagnoses", { headers, data: { sample: { persona: "healthy" } } });
    expect(response.status()).toBe(403);
    expect(response.headers()["content-type"]).toMatch(/^application\/problem\+json/);
    expect(((await response.json()) as { code: string }).code).toBe("origin-refused");
  }
});

test("a post from our own page and one from a program are taken", async ({ request, baseURL }) => {
  for (const headers of [{ origin: baseURL ?? "", "sec-fetch-site": "same-origin" }, {}] as Record<string, string>[]) {
    const response = await request.post("/api/v1/diagnoses", { headers, data: { sample: { persona: "healthy" } } });
    expect(response.status()).toBe(200);
  }
});

test("a program's answer runs nothing, and is kept nowhere", async ({ request }) => {
  for (const path of ["/api/v1/diagnoses", "/api/nowhere", "/healthz", "/readyz", "/metrics"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers["cache-control"]).toContain("no-store");
  }
});

test("an address that takes POST says so to every other method", async ({ request }) => {
  for (const method of ["GET", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
    const response = await request.fetch("/api/v1/diagnoses", { method });
    expect([method, response.status(), response.headers().allow]).toEqual([method, 405, "POST"]);
  }
});

test("the metrics are this machine's to read, and nobody's for whom a proxy speaks", async ({ request }) => {
  const ours = await request.get("/metrics");
  expect(ours.status()).toBe(200);
  expect(await ours.text()).toContain("latchkey_runs_total");
  for (const name of ["x-forwarded-for", "forwarded"])
    expect((await request.get("/metrics", { headers: { [name]: "for=127.0.0.1" } })).status()).toBe(404);
  const forged = await request.get("/metrics", {
    headers: { "x-forwarded-for": "127.0.0.1", "x-latchkey-forwarded": "", "x-latchkey-peer": "127.0.0.1" },
  });
  expect(forged.status()).toBe(404);
});
