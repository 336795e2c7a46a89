import type { SignLook } from "#components/report/verdict-icon.tsx";
import type { Outcome } from "#lib/report/schema.ts";

/**
 * The colours of the picture. It is drawn where no style sheet reaches, so they are named again here; a test holds them
 * to those of the page: a plate's by day, an outcome's as on the dark surface.
 */
export const PLATE = {
  plate: "#121817",
  "plate-line": "#343e3a",
  "plate-ink": "#ffffff",
  "plate-ink-2": "#dce4e0",
  "plate-ink-3": "#b8c3be",
  sign: "#ffcb14",
  "sign-ink": "#121817",
} as const;

export const SIGNS = {
  "sign-go": "#0e7a44",
  "sign-stop": "#c3271e",
  "sign-yield": "#ab5500",
  "sign-doubt": "#4a4fbe",
  "sign-off": "#545f5b",
} as const;

/** On the plate, which is dark in both themes. */
export const MARKS = {
  go: "#3cc67e",
  stop: "#f5675d",
  yield: "#f09b40",
  doubt: "#9094ff",
  off: "#88948f",
} as const;

export const SIGN_OF_LOOK: Readonly<Record<SignLook, keyof typeof SIGNS>> = {
  clear: "sign-go",
  partial: "sign-yield",
  blocked: "sign-stop",
  inconclusive: "sign-doubt",
  wait: "sign-yield",
  "not-sent": "sign-off",
};

export const MARK_OF_OUTCOME: Readonly<Record<Outcome, keyof typeof MARKS>> = {
  allowed: "go",
  refused: "stop",
  limited: "yield",
  unavailable: "off",
  "not-applicable": "off",
  unreachable: "doubt",
  inconclusive: "doubt",
  skipped: "off",
  crashed: "doubt",
};
