import "#lib/engine/stub.ts"; // allowed
import "node:fs"; // allowed
