import "server-only";
import { isRefusal, Refusal } from "./refusals.ts";

const DEADLINE_MS = 10_000;

/**
 * Reads a JSON body without ever holding more than the limit, or waiting for it longer than ten seconds.
 *
 * @throws Refusal `content-type-unsupported`, `body-too-large`, `body-too-slow`, `body-not-json`
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  const [mediaType, ...parameters] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  const charset = parameters.map((part) => part.trim()).find((part) => part.startsWith("charset="));
  if (mediaType?.trim() !== "application/json" || (charset && !/^charset="?utf-8"?$/.test(charset))) {
    throw new Refusal("content-type-unsupported");
  }
  if (request.headers.has("content-encoding")) throw new Refusal("content-type-unsupported");
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw new Refusal("body-too-large");
  const text = await readText(request, maxBytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("body-not-json");
  }
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const reader = request.body?.getReader();
  if (!reader) throw new Refusal("body-not-json");
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let bytes = 0;
  let text = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Refusal("body-too-slow")), DEADLINE_MS);
  });
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return text + decoder.decode();
      bytes += value.length;
      if (bytes > maxBytes) throw new Refusal("body-too-large");
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw isRefusal(error) ? error : new Refusal("body-not-json");
  } finally {
    clearTimeout(timer);
  }
}
