import "#lib/engine/stub.ts"; // allowed
import "#lib/transports/stub.ts"; // allowed
import "node:fs"; // allowed
import "#lib/server/stub.ts"; // refused
import "#lib/sandbox/stub.ts"; // refused
import "#components/ui/stub.ts"; // refused
