import { isIP } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuild, NEXT_BIN } from "./ensure-build.mjs";

// Relative paths of the environment (`.data`) are meant from the project, wherever the command was given.
process.chdir(join(import.meta.dirname, ".."));
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.NODE_ENV = "production";
await ensureBuild();

await import("./front-door.mjs");

// Containers set HOSTNAME to their own name; only an address is a wish to listen there and nowhere else.
const host = process.env.HOSTNAME ?? "";
const listenOn = host === "localhost" || isIP(host) !== 0 ? ["--hostname", host] : [];
process.argv = [process.execPath, NEXT_BIN, "start", "--port", process.env.PORT || "3000", ...listenOn];
await import(pathToFileURL(NEXT_BIN).href);
