import "#lib/wire/stub.ts"; // refused in the first load
