import "zod"; // allowed
import "#lib/report/stub.ts"; // allowed
import "#lib/engine/stub.ts"; // refused
import "#lib/server/stub.ts"; // refused
