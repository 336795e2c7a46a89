import { headers } from "next/headers";

const STATUSES = Symbol.for("latchkey.page-status");
const ANSWER_HEADER = "x-latchkey-answer";

/** The status of the page that is being rendered, where it is neither 200 nor 404 (`serve/page-status.mjs` writes it). */
export async function setPageStatus(status: 410 | 429 | 503): Promise<void> {
  const id = (await headers()).get(ANSWER_HEADER);
  const statuses = (globalThis as { [STATUSES]?: Map<string, number> })[STATUSES];
  if (id) statuses?.set(id, status);
}
