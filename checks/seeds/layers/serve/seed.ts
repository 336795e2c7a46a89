import "node:http"; // allowed
import "next"; // allowed
import "#lib/sandbox/stub.ts"; // allowed
import "#lib/engine/stub.ts"; // refused
import "#lib/server/stub.ts"; // refused
