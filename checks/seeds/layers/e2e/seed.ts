import "@playwright/test"; // allowed
import "#lib/report/read-report.ts"; // allowed
import "#lib/sandbox/stub.ts"; // allowed
import "#lib/report/stub.ts"; // refused
import "#lib/engine/stub.ts"; // refused
import "#lib/server/stub.ts"; // refused
import "../app/stub.ts"; // refused
