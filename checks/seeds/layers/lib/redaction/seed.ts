import "./stub.ts"; // allowed
import "#lib/report/stub.ts"; // refused
import "#lib/engine/stub.ts"; // refused
import "zod"; // refused
import "node:crypto"; // refused
