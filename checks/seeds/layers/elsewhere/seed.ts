import "#lib/report/stub.ts"; // refused
import "zod"; // refused
