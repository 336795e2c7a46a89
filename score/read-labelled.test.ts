import { describe, expect, it, test } from "vitest";
import { BrokenLabels, readLabelled } from "./read-labelled.ts";

const line = (fields: object) => JSON.stringify({ id: "a", text: "Some text", cause: "overloaded", ...fields });

describe("a line", () => {
  it("needs id, text and cause alone", () => {
    expect(readLabelled(line({}), "f")).toEqual([
      {
        id: "a",
        text: "Some text",
        cause: "overloaded",
        alt: [],
        surface: "not said",
        shape: "not said",
        workingKey: false,
      },
    ]);
  });

  it("may give its alternatives under either name, as one or as several, or as null", () => {
    const altOf = (fields: object) => readLabelled(line(fields), "f")[0]?.alt;
    expect(altOf({ alt: ["timeout-or-connection"], alt_cause: null })).toEqual(["timeout-or-connection"]);
    expect(altOf({ alt_cause: ["timeout-or-connection", "unknown"] })).toEqual(["timeout-or-connection", "unknown"]);
    expect(altOf({ alt_cause: "unknown" })).toEqual(["unknown"]);
  });

  it("is read with a key where it has the placeholder of one", () => {
    const [read] = readLabelled(line({ text: "x-api-key: {{key:sk-ant-api03-:108:1}}" }), "f");
    expect(read?.text).toMatch(/^x-api-key: sk-ant-api03-SYNTHETIC-[A-Za-z0-9_-]{83}AA$/);
  });

  it("may say more than is read of it", () => {
    expect(readLabelled(line({ service_message: "m", confidence: "c", year: 2026 }), "f")).toHaveLength(1);
  });
});

test.each([
  ["no JSON", `${line({})}\n{"id": "secret words`, "f:2: not JSON"],
  ["an unknown cause", line({ cause: "secret-words" }), "f:1: its cause is no cause id of lib/report/cause-ids.ts"],
  ["an unknown alternative", line({ alt: ["secret-words"] }), "f:1: its alternative is no cause id"],
  ["a missing field", JSON.stringify({ id: "a", cause: "unknown" }), "f:1: missing or not as expected: text"],
  ["a status that is none", line({ status: 7 }), "f:1: missing or not as expected: status"],
  ["an id given twice", `${line({})}\n\n${line({})}`, "f:3: its id stands on an earlier line"],
  ["no line", "\n\n", "f: holds no line"],
])("says where %s is, and not what stands there", (_, text, message) => {
  expect(() => readLabelled(text, "f")).toThrow(BrokenLabels);
  expect(() => readLabelled(text, "f")).toThrow(message);
  expect(() => readLabelled(text, "f")).not.toThrow("secret");
});
