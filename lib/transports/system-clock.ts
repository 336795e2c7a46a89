import type { Clock } from "#lib/engine/port.ts";

/** Deadlines under one signal; that signal gets one listener however many there are. */
const deadlines = new WeakMap<AbortSignal, Set<AbortController>>();

function deadlinesOf(parent: AbortSignal): Set<AbortController> {
  let children = deadlines.get(parent);
  if (!children) {
    const all = new Set<AbortController>();
    parent.addEventListener("abort", () => all.forEach((child) => void child.abort()), { once: true });
    deadlines.set(parent, all);
    children = all;
  }
  return children;
}

/** Real time. */
export const systemClock: Clock = {
  nowMs: () => Date.now(),
  deadline: (afterMs, parent) => {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), afterMs);
    const siblings = deadlinesOf(parent);
    siblings.add(controller);
    if (parent.aborted) controller.abort();
    return {
      signal: controller.signal,
      end: () => {
        clearTimeout(timer);
        siblings.delete(controller);
      },
    };
  },
};
