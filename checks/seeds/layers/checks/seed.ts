import "node:fs"; // allowed
import "#lib/report/stub.ts"; // refused
