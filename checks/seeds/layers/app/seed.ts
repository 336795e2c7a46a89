import "next/headers"; // allowed
import "#lib/server/stub.ts"; // allowed
import "#lib/transports/stub.ts"; // allowed
import "#lib/sandbox/stub.ts"; // allowed
import "#components/ui/stub.ts"; // allowed
import "#lib/report/some.test.ts"; // refused
import "../e2e/stub.ts"; // refused
import "../serve/stub.ts"; // refused
