import { type Dispatch, useEffect } from "react";
import { appendRun } from "#components/shared/link-calls.ts";
import { findOwnLink, forgetOwnLink } from "#components/shared/own-links.ts";
import type { WizardAction, WizardState } from "#components/wizard/wizard-state.ts";
import { readLink } from "./read-link.ts";
import { isOver } from "./refusal-words.ts";
import { nextAddition, type WalkLink } from "./walk-link.ts";

/**
 * Keeps the walk's link in step: takes up the one that the address names where this browser holds its token, and adds
 * each later run to it.
 */
export function useWalkLink(state: WizardState, named: string | null, dispatch: Dispatch<WizardAction>): void {
  const { link, latest } = state;
  const has = link !== null;
  useEffect(() => {
    const own = named === null || has ? undefined : findOwnLink(named);
    if (own) void takeUp(own.id, own.manageToken, dispatch);
  }, [named, has, dispatch]);

  useEffect(() => {
    if (!link || !latest) return;
    const next = nextAddition(link, latest);
    if (next === "nothing") return;
    const { id } = link;
    const run = latest.number;
    const change = (change: Partial<WalkLink>) => dispatch({ type: "link-changed", id, change });
    if (next === "pass-over") return change({ seen: run });
    if (next === "leave-out") return change({ seen: run, addition: { state: "left-out", run } });
    change({ seen: run, addition: { state: "adding", run } });
    void appendRun(id, link.manageToken, latest.receipt).then((result) => {
      if (result.ok)
        return change({
          shown: latest.report,
          addition: { state: "added", run, atMs: Date.now() },
          ...(latest.purpose === "watch" ? { done: null } : {}),
        });
      const { code, retryAfterS } = result;
      const wait = retryAfterS === undefined ? {} : { retryAtMs: Date.now() + retryAfterS * 1000 };
      if (isOver(code)) forgetOwnLink(id);
      change({ addition: { state: "refused", run, code, ...wait }, ...(isOver(code) ? { over: code } : {}) });
    });
  }, [link, latest, dispatch]);
}

async function takeUp(id: string, manageToken: string, dispatch: Dispatch<WizardAction>): Promise<void> {
  const read = await readLink(id);
  // Of a link that cannot be read now nothing is promised; the walk goes on without it.
  if (!read) return;
  const { url, expiresAt, include, sample, report, retestRequests } = read;
  dispatch({
    type: "link-set",
    link: {
      id,
      url,
      manageToken,
      expiresAt,
      include,
      kind: sample ? "sample" : "key",
      kept: true,
      adding: true,
      takesRequests: retestRequests.accepted,
      seen: 0,
      wanted: null,
      shown: report,
      addition: null,
      // Whoever asked for a retest has it: this walk is one.
      done: null,
      over: null,
    },
  });
}
