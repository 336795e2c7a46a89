import { expect, test } from "vitest";
import { printedSays } from "./printed-words.ts";

const tones = (...printed: Parameters<typeof printedSays>) => printedSays(...printed).map(({ tone }) => tone);

test("what is as it was tested is go, what is not is stop", () => {
  expect(tones("same-key", { sent: true, id: "wrkspc_1" }, "wrkspc_1")).toEqual(["go", "go"]);
  expect(tones("other-key", { sent: true, id: "wrkspc_2" }, "wrkspc_1")).toEqual(["stop", "stop"]);
  expect(tones("same-key", { sent: false }, "wrkspc_1")).toEqual(["go", "stop"]);
});

test("what the lines cannot tell is neither", () => {
  expect(tones("same-key", { sent: "code" }, "wrkspc_1")).toEqual(["go", "off"]);
  expect(tones("nothing-readable", null, undefined)).toEqual([]);
});
