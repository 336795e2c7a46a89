import "#lib/report/stub.ts"; // allowed
import "#lib/engine/api/stub.ts"; // allowed
import "#lib/engine/probes/register.ts"; // refused
import "#lib/engine/port.ts"; // refused
import "#lib/explain/stub.ts"; // refused
import "#lib/transports/stub.ts"; // refused
import "@anthropic-ai/sdk"; // refused
import "node:http"; // refused
