import { BETA_PATTERN, ID_PATTERN, MAX_BETAS, MODEL_PATTERN } from "#lib/report/bounds.ts";
import {
  type Call,
  type CallFeature,
  type CallLanguage,
  type CallPart,
  HOST_PATTERN,
  type KeyPlace,
  PATH_PATTERN,
  type PartName,
  type Span,
  VARIABLE_PATTERN,
  VERSION_PATTERN,
} from "./call.ts";
import { type Operation, operationOfPath, taskOfPath } from "./operations.ts";

const MAX_PARTS = 64;
const METHODS = ["GET", "POST", "DELETE"] as const;
const ADDRESS =
  /^(?:(https?):\/\/)?(?:[^/?#@\s]{1,256}@)?([A-Za-z0-9][A-Za-z0-9.-]{0,252})(?::\d{1,5})?(\/[^?#\s]{0,512})?(?:\?([^#\s]{0,1024}))?/;
const BROWSER_HEADERS = new Set(["origin", "sec-fetch-mode", "sec-fetch-site", "sec-ch-ua"]);
const KEY_IN_QUERY = /(?:^|&)(?:key|api_key|apikey|api-key|x-api-key|token|access_token)=/i;

/** Puts a `Call` together piece by piece; what does not fit its bounds is left out. */
export class CallDraft {
  readonly #language: CallLanguage;
  readonly #by: Call["by"];
  readonly #parts: CallPart[] = [];
  readonly #betas: string[] = [];
  readonly #features = new Set<CallFeature>();
  #method: Call["method"] | undefined;
  #host: string | undefined;
  #path: string | undefined;
  #operation: Operation | undefined;
  #model: string | undefined;
  #version: string | undefined;
  #workspaceId: string | undefined;
  #key: KeyPlace = "none";
  #keyVariable: string | undefined;
  #browser = false;
  #known = false;

  constructor(language: CallLanguage, by: Call["by"]) {
    this.#language = language;
    this.#by = by;
  }

  part(part: PartName, { start, end }: Span, whole: Span): void {
    if (this.#parts.length >= MAX_PARTS) return;
    this.#parts.push({ part, start, end, whole: { start: whole.start, end: whole.end } });
  }

  method(name: string | undefined): void {
    const method = name?.toUpperCase();
    if (method === "GET" || method === "POST" || method === "DELETE") this.#method = method;
  }

  operation(operation: Operation, host: string | undefined): void {
    this.#operation = operation;
    this.#method = operation.method;
    // A path with an id in it is not one the text says.
    if (!operation.path.includes("{}")) this.#path = operation.path;
    this.#host = host;
    this.#known = true;
  }

  /** An address, or one that opens with a variable and ends in a path. */
  address(value: string, span: Span, whole: Span): void {
    const asked: Address | undefined = /^(?:\$\w|\$\{|\{|%\w)/.test(value)
      ? { path: /\/v1\/[^?#\s"'`]{0,512}/.exec(value)?.[0] }
      : splitAddress(value);
    if (!asked) return;
    this.part("url", span, whole);
    if (asked.host && HOST_PATTERN.test(asked.host)) this.#host = asked.host;
    const path = asked.path?.replace(/\/$/, "");
    if (path && PATH_PATTERN.test(path)) this.#path = path;
    if (asked.query && KEY_IN_QUERY.test(asked.query)) this.#key = "url";
    if (isAnthropicHost(asked.host)) this.#known = true;
  }

  /** The client's own base address. */
  base(value: string, span: Span, whole: Span): void {
    this.part("base-url", span, whole);
    const host = splitAddress(value)?.host;
    if (host && HOST_PATTERN.test(host)) this.#host = host;
  }

  header(name: string, value: string, span: Span, whole: Span, variable?: string): void {
    const header = name.trim().toLowerCase();
    if (header === "x-api-key" || header === "authorization") this.key(header, span, whole, variable);
    if (header === "x-api-key" || header.startsWith("anthropic-")) this.#known = true;
    if (header === "anthropic-version") {
      this.part("version", span, whole);
      if (VERSION_PATTERN.test(value.trim())) this.#version = value.trim();
    }
    if (header === "anthropic-workspace-id") {
      this.part("workspace", span, whole);
      if (ID_PATTERN.test(value.trim())) this.#workspaceId = value.trim();
    }
    if (header === "anthropic-beta") this.betaList(value, span, whole);
    if (header === "anthropic-user-profile-id") this.feature("user-profile");
    if (header === "anthropic-dangerous-direct-browser-access") this.browser(span, whole);
    if (BROWSER_HEADERS.has(header)) this.#browser = true;
  }

  key(place: KeyPlace, span: Span, whole: Span, variable: string | undefined): void {
    this.part("credential", span, whole);
    this.#key = place;
    if (variable && VARIABLE_PATTERN.test(variable)) this.#keyVariable = variable;
  }

  /** The SDK reads the key itself where the text hands it none. */
  keyFromSdk(): void {
    if (this.#key === "none") this.#key = "sdk";
  }

  browser(span: Span, whole: Span): void {
    this.part("browser", span, whole);
    this.#browser = true;
  }

  /** Values of one header, parted by commas. */
  betaList(value: string, span: Span, whole: Span): void {
    let start = span.start;
    for (const one of value.split(",")) {
      const from = start + (one.length - one.trimStart().length);
      this.beta(one.trim(), { start: from, end: from + one.trim().length }, whole);
      start += one.length + 1;
    }
  }

  beta(value: string, span: Span, whole: Span): void {
    this.part("beta", span, whole);
    if (!BETA_PATTERN.test(value) || this.#betas.length >= MAX_BETAS || this.#betas.includes(value)) return;
    this.#betas.push(value);
    if (value.startsWith("context-1m-")) this.feature("long-context");
  }

  model(value: string, span: Span, whole: Span): void {
    this.part("model", span, whole);
    if (MODEL_PATTERN.test(value)) this.#model = value;
  }

  feature(feature: CallFeature): void {
    this.#features.add(feature);
  }

  /** True where something seen so far belongs to the Claude API: other APIs have `/v1/models` and `/v1/files` too. */
  get speaksOfClaude(): boolean {
    const path = this.#path;
    if (this.#known || path === undefined) return this.#known;
    if (path.startsWith("/v1/messages")) return true;
    return this.#host === undefined && METHODS.some((method) => operationOfPath(method, path) !== undefined);
  }

  finish(span: Span, method: Call["method"]): Call {
    const asked = this.#method ?? method;
    const operation = this.#operation ?? (this.#path ? operationOfPath(asked, this.#path) : undefined);
    return {
      start: span.start,
      end: span.end,
      language: this.#language,
      by: this.#by,
      method: asked,
      ...(this.#host === undefined ? {} : { host: this.#host }),
      ...(this.#path === undefined ? {} : { path: this.#path }),
      ...(operation ? { operation: operation.id } : {}),
      ...(operation?.endpoint ? { endpoint: operation.endpoint } : {}),
      task: operation?.task ?? taskOfPath(this.#path),
      ...(this.#model === undefined ? {} : { model: this.#model }),
      betas: this.#betas,
      ...(this.#version === undefined ? {} : { version: this.#version }),
      ...(this.#workspaceId === undefined ? {} : { workspaceId: this.#workspaceId }),
      sendsKeyAs: this.#key,
      ...(this.#keyVariable === undefined ? {} : { keyVariable: this.#keyVariable }),
      ...(this.#browser ? { browser: true as const } : {}),
      features: [...this.#features].sort(),
      parts: [...this.#parts].sort((a, b) => a.start - b.start),
    };
  }
}

type Address = { readonly host?: string; readonly path?: string | undefined; readonly query?: string | undefined };

function splitAddress(value: string): Address | undefined {
  if (value.startsWith("/v1/")) return { path: value.split(/[?#]/, 1)[0] };
  const found = ADDRESS.exec(value);
  const [, scheme, host, path, query] = found ?? [];
  // Without a scheme only a name with a dot in it is a host.
  if (!host || (!scheme && !host.includes("."))) return undefined;
  return { host: host.toLowerCase(), path, query };
}

function isAnthropicHost(host: string | undefined): boolean {
  return host !== undefined && (host === "anthropic.com" || host.endsWith(".anthropic.com"));
}
