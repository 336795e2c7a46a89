import "node:fs"; // allowed
import "#lib/engine/api/stub.ts"; // allowed
import "#lib/explain/stub.ts"; // allowed
import "#lib/sandbox/stub.ts"; // refused
import "#lib/transports/stub.ts"; // refused
import "#lib/server/stub.ts"; // refused
import "../app/stub.ts"; // refused
