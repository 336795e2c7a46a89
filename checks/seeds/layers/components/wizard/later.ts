import "#lib/report/stub.ts"; // allowed
