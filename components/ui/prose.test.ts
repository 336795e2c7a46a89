import { expect, test } from "vitest";
import { readMarks } from "./prose.tsx";

test("backticks are mono, double asterisks are strong, the rest is text", () => {
  expect(readMarks("Send `a-b` and **mean it**.")).toEqual([
    { kind: "text", text: "Send " },
    { kind: "mono", text: "a-b" },
    { kind: "text", text: " and " },
    { kind: "strong", text: "mean it" },
    { kind: "text", text: "." },
  ]);
});

test("tags, lone asterisks and lone backticks stay as they are", () => {
  const text = "<b>5 * 3</b> ` **";
  expect(readMarks(text)).toEqual([{ kind: "text", text }]);
});

test("asterisks inside backticks mark nothing", () => {
  expect(readMarks("`a ** b ** c`")).toEqual([{ kind: "mono", text: "a ** b ** c" }]);
});
