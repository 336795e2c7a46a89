import { describe, expect, test } from "vitest";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { TASKS } from "#lib/report/probe-ids.ts";
import { PERSONAS } from "#lib/sandbox/personas/register.ts";
import { prepareStart, readAddress } from "./read-address.ts";

const read = (query: string) => readAddress(new URLSearchParams(query));

describe("the address of the start", () => {
  test("names a cause to check, or one whose text to try", () => {
    for (const id of CAUSE_IDS) {
      expect(read(`check=${id}`)).toEqual({ check: id });
      expect(read(`text=${id}`)).toEqual({ text: id });
    }
  });

  test("names every persona of the sandbox, at either step", () => {
    for (const { id } of PERSONAS) {
      expect(read(`sample=${id}`)).toEqual({ sample: { persona: id, step: "broken" } });
      expect(read(`sample=${id}:fixed`)).toEqual({ sample: { persona: id, step: "fixed" } });
    }
  });

  test("lets one thing count", () => {
    expect(read("check=rate-limited&sample=healthy&text=cors-blocked")).toEqual({ check: "rate-limited" });
    expect(read("text=cors-blocked&sample=healthy")).toEqual({ sample: { persona: "healthy", step: "broken" } });
  });

  test("names the checks of a shared report, and the link they belong to", () => {
    const link = "aB3".repeat(8);
    expect(read("tasks=files,messages,files&model=claude-opus-5-5")).toEqual({
      checks: { tasks: ["messages", "files"], model: "claude-opus-5-5" },
    });
    expect(read(`tasks=admin,root&link=${link}`)).toEqual({ checks: { tasks: ["admin"] }, link });
    expect(read(`check=rate-limited&link=${link}`)).toEqual({ check: "rate-limited", link });
    expect(read("tasks=messages&model=<b>&link=short")).toEqual({ checks: { tasks: ["messages"] } });
    expect(read(`tasks=messages&model=${["sk", "ant", "api03"].join("-")}-${"aB3dE".repeat(19)}`)).toEqual({
      checks: { tasks: ["messages"] },
    });
  });

  test.each([
    "",
    "check=",
    "check=no-such-cause",
    "check=constructor",
    "text=<script>",
    "sample=healthy:half",
    "sample=healthy:fixed:more",
    "sample=../../etc",
    `sample=${"a".repeat(65)}`,
    "key=sk-ant-api03-x",
    "tasks=everything&model=claude-opus-5-5",
    "model=claude-opus-5-5",
    "link=../../r/aaaaaaaaaaaaaaaaaa",
  ])("takes nothing from ?%s", (query) => {
    expect(read(query)).toEqual({});
  });
});

describe("a prepared start", () => {
  test("asks for at least one task, each once, and never spends by itself", () => {
    for (const id of CAUSE_IDS) {
      const { tasks, ...rest } = prepareStart(id);
      expect([id, tasks.length > 0, new Set(tasks).size === tasks.length]).toEqual([id, true, true]);
      expect(TASKS).toEqual(expect.arrayContaining([...tasks]));
      expect(rest).not.toHaveProperty("spendTokens");
    }
  });

  test("asks for the tasks by which the sandbox's own scenario of that cause shows it", () => {
    for (const { cause, asked, hidden } of PERSONAS) {
      if (hidden || cause === null || PERSONAS.find((other) => other.cause === cause)?.asked !== asked) continue;
      expect([cause, prepareStart(cause).tasks]).toEqual([cause, expect.arrayContaining(asked.broken.tasks)]);
    }
  });
});
