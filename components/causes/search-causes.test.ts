import { describe, expect, test } from "vitest";
import { findErrorCode, KNOWN_ERROR_CODES } from "#lib/engine/api/error-codes.ts";
import { KNOWN_ANSWERS } from "#lib/engine/api/known-answers.ts";
import { answerText } from "#lib/explain/pages/answer-body.ts";
import { loadCauseIndex } from "#lib/explain/pages/cause-index.ts";
import { SYMPTOMS } from "#lib/explain/pages/symptoms.ts";
import { CAUSE_IDS } from "#lib/report/cause-ids.ts";
import { readQuery, searchCauses, statusChips, writeQuery } from "./search-causes.ts";

const lines = await loadCauseIndex();
const find = (text: string, status = "") => searchCauses(lines, { text, status });
const ids = (text: string, status = "") => find(text, status).map(({ line }) => line.id);

describe("the index of causes", () => {
  test("shows every cause where nothing is asked", () => {
    expect(ids("")).toEqual([...CAUSE_IDS]);
    expect(ids("   ")).toEqual([...CAUSE_IDS]);
  });

  test("finds every machine code first, at its own cause and by its name", () => {
    for (const code of KNOWN_ERROR_CODES) {
      const [first] = find(code);
      expect([code, first?.line.id, first?.by?.text]).toEqual([code, findErrorCode(code)?.cause, code]);
    }
  });

  test("finds every known message at its cause, also where it was pasted as a whole answer", () => {
    for (const answer of KNOWN_ANSWERS) {
      if (!answer.message) continue;
      expect([answer.id, ids(answer.message).includes(answer.cause)]).toEqual([answer.id, true]);
      if (answer.message.length > 11) {
        const pasted = answerText(answer).slice(0, 200);
        if (pasted.includes(answer.message)) expect(ids(pasted)).toContain(answer.cause);
      }
    }
  });

  test("finds every symptom at each of its causes", () => {
    for (const { says, causes } of SYMPTOMS) expect(ids(says)).toEqual(expect.arrayContaining([...causes]));
  });

  test("takes an id, a title or a status in any case and order", () => {
    expect(ids("Workspace ID required")[0]).toBe("workspace-id-required");
    expect(ids("workspace_id_required")[0]).toBe("workspace-id-required");
    expect(ids("403 region")[0]).toBe("region-or-network-blocked");
    expect(ids("HIPAA")[0]).toBe("data-policy-restricted");
  });

  test("keeps to the status that is asked", () => {
    for (const { value } of statusChips(lines)) expect([value, ids("", value).length > 0]).toEqual([value, true]);
    expect(ids("", "402")).toEqual(["credit-balance-too-low"]);
    expect(ids("", "429")).toEqual(expect.arrayContaining(["rate-limited", "usage-or-spend-limit-reached"]));
    expect(ids("credit", "429")).toEqual([]);
  });

  test("takes words by how they begin, not by what they hold", () => {
    expect(ids("organization_on_hold")).toEqual(["org-on-hold"]);
    expect(ids("retir mod")).toContain("model-retired");
  });

  test("finds nothing for what is in no cause", () => {
    expect(ids("harbour gate closed")).toEqual([]);
  });
});

describe("the address of a question", () => {
  test("comes back as it was asked", () => {
    for (const query of [
      { text: "", status: "" },
      { text: "cmek & co?", status: "" },
      { text: "köy", status: "429" },
    ]) {
      expect(readQuery(Object.fromEntries(new URLSearchParams(writeQuery(query))))).toEqual(query);
    }
  });

  test("asks nothing by what it does not offer", () => {
    expect(readQuery({ q: ["a", "b"], status: "<script>" })).toEqual({ text: "", status: "" });
    expect(readQuery({ q: "x".repeat(5000) }).text).toHaveLength(200);
  });
});
