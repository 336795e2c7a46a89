import "next/headers"; // allowed
import "#lib/engine/stub.ts"; // refused
import "@anthropic-ai/sdk"; // refused
