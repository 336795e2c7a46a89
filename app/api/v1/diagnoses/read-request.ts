import { lintKey } from "#lib/engine/credential/lint-key.ts";
import { holdsSecretAnywhere } from "#lib/redaction/find-secrets.ts";
import { Refusal, type RefusalCode } from "#lib/server/refusals.ts";
import { type DiagnosisRequest, diagnosisRequestSchema } from "#lib/wire/diagnosis-request.ts";

const CODE_BY_FIELD: Readonly<Record<string, RefusalCode>> = {
  tasks: "task-unknown",
  model: "model-invalid",
  workspaceId: "workspace-id-invalid",
  betas: "beta-invalid",
  sample: "sample-unknown",
};

const REPEATED = 16;

/** Checks a body that parsed. @throws Refusal with a code that says what to change, never what was sent. */
export function readDiagnosisRequest(body: unknown): DiagnosisRequest {
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new Refusal("body-invalid");
  const { key: _key, ...rest } = body as Record<string, unknown>;
  if (holdsSecretAnywhere(rest)) throw new Refusal("secret-in-field");
  const parsed = diagnosisRequestSchema.safeParse(body);
  if (!parsed.success) {
    const field = String(parsed.error.issues[0]?.path[0] ?? "");
    const known = field in diagnosisRequestSchema.shape;
    throw new Refusal(CODE_BY_FIELD[field] ?? "body-invalid", known ? { fields: [field] } : {});
  }
  const request = parsed.data;
  if ((request.key === undefined) === (request.sample === undefined))
    throw new Refusal("key-and-sample", { fields: ["key", "sample"] });
  if (repeatsKey(request)) throw new Refusal("secret-in-field");
  return request;
}

/** A model or an id that holds a piece of the key would carry it into a path, a report and a link. */
function repeatsKey({ key: text = "", model = "", workspaceId = "", betas = [] }: DiagnosisRequest): boolean {
  // As it would be sent: a key may come wrapped over lines.
  const key = lintKey(text).clean || text;
  return [model, workspaceId, ...betas].some((value) =>
    Array.from({ length: Math.max(0, value.length - REPEATED + 1) }, (_, at) => value.slice(at, at + REPEATED)).some(
      // A model id that was typed into both fields is no piece of a key.
      (piece) => key.includes(piece) && !(value === key && value.startsWith("claude-")),
    ),
  );
}
