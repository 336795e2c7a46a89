import "node:fs"; // allowed
import "zod"; // allowed
import "#lib/report/cause-ids.ts"; // allowed
import "#lib/engine/pasted/stub.ts"; // allowed
import "#lib/report/stub.ts"; // refused
import "#lib/engine/stub.ts"; // refused
import "#lib/engine/causes/register.ts"; // refused
import "#lib/explain/stub.ts"; // refused
import "#lib/server/stub.ts"; // refused
import "../app/stub.ts"; // refused
import "react"; // refused
export const stub = true;
