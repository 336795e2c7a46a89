import "node:fs"; // allowed
import "#lib/server/stub.ts"; // allowed
import "zod"; // allowed
import "#lib/engine/stub.ts"; // refused
import "#lib/transports/stub.ts"; // refused
import "../app/stub.ts"; // refused
