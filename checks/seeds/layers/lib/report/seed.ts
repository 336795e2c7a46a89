import "zod"; // allowed
import "./stub.ts"; // allowed
import "#lib/engine/stub.ts"; // refused
import "#lib/redaction/stub.ts"; // refused
import "#lib/wire/stub.ts"; // refused
import "react"; // refused
import "node:fs"; // refused
