import "next"; // allowed
import "#lib/report/stub.ts"; // refused
