import { expect, test } from "vitest";
import type { SentCall } from "#lib/wire/diagnosis-events.ts";
import { againSays } from "./sent-calls.tsx";

const call = (header: string, url = "https://api.anthropic.com/v1/models?limit=1"): SentCall => ({
  method: "GET",
  url,
  headers: [
    ["anthropic-version", "2023-06-01"],
    [header, "•••"],
  ],
  bytesRead: 1,
  durationMs: 1,
});

test("a call that is made once more says what differs", () => {
  const calls = [call("Authorization"), call("X-Api-Key"), call("x-api-key")];
  expect(calls.map((_, index) => againSays(calls, index))).toEqual([null, "key in x-api-key", "once more"]);
  const other = { ...call("authorization"), body: "another" };
  expect(againSays([{ ...call("authorization"), body: "one" }, other], 1)).toBe("with another model");
});

test("calls to different addresses are no repeats", () => {
  expect(againSays([call("x-api-key"), call("x-api-key", "https://api.anthropic.com/v1/files")], 1)).toBeNull();
});
