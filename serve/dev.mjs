import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { NEXT_BIN } from "./ensure-build.mjs";

process.chdir(join(import.meta.dirname, ".."));
process.env.NEXT_TELEMETRY_DISABLED = "1";
// The development server is a child process, and only what NODE_OPTIONS names is loaded there.
const preload = pathToFileURL(join(import.meta.dirname, "front-door.mjs")).href;
process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} --import=${preload}`.trim();
process.argv = [process.execPath, NEXT_BIN, "dev", "--port", process.env.PORT || "3000"];
await import(pathToFileURL(NEXT_BIN).href);
