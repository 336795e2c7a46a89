import type { ReactNode } from "react";
import type { Outcome } from "#lib/report/schema.ts";

const ROUND = { strokeLinecap: "round", strokeLinejoin: "round" } as const;
const INK = "currentColor";

/** Filled: the API decided. Outline: says nothing against the key. Dashed: no answer to judge. */
const shapes = (cut: string): Readonly<Record<Outcome, ReactNode>> => ({
  allowed: (
    <>
      <circle cx="10" cy="10" r="8.6" fill={INK} />
      <path d="M5.9 10.4l2.8 2.8 5.4-5.7" stroke={cut} strokeWidth="2" {...ROUND} />
    </>
  ),
  refused: (
    <>
      <path d="M6.35 1.4h7.3L18.6 6.35v7.3l-4.95 4.95h-7.3L1.4 13.65v-7.3z" fill={INK} />
      <path d="M7 7l6 6M13 7l-6 6" stroke={cut} strokeWidth="2" {...ROUND} />
    </>
  ),
  limited: (
    <>
      <path
        d="M2.1 3h15.8a1.2 1.2 0 0 1 1.04 1.8l-7.9 13.3a1.2 1.2 0 0 1-2.07 0L1.07 4.8A1.2 1.2 0 0 1 2.1 3z"
        fill={INK}
      />
      <path d="M8.3 6.2v4.6M11.7 6.2v4.6" stroke={cut} strokeWidth="1.9" {...ROUND} />
    </>
  ),
  unavailable: (
    <>
      <rect x="2.4" y="2.4" width="15.2" height="15.2" rx="2.6" stroke={INK} strokeWidth="1.8" />
      <path d="M6.2 13.8l7.6-7.6" stroke={INK} strokeWidth="1.8" {...ROUND} />
    </>
  ),
  "not-applicable": (
    <>
      <circle cx="10" cy="10" r="7.9" stroke={INK} strokeWidth="1.8" />
      <path d="M6.5 10h7" stroke={INK} strokeWidth="1.8" {...ROUND} />
    </>
  ),
  unreachable: (
    <>
      <circle cx="10" cy="10" r="8" stroke={INK} strokeWidth="1.7" strokeDasharray="2.75 2.28" />
      <path d="M5 10h5M7.9 7.6L10.3 10l-2.4 2.4" stroke={INK} strokeWidth="1.7" {...ROUND} />
      <path d="M13.6 6.4v7.2" stroke={INK} strokeWidth="1.9" {...ROUND} />
    </>
  ),
  inconclusive: (
    <>
      <path d="M10 1.5L18.5 10 10 18.5 1.5 10z" stroke={INK} strokeWidth="1.7" strokeDasharray="2.7 2.1" {...ROUND} />
      <path d="M8 8.3a2.05 2.05 0 1 1 3 1.8c-.6.35-1 .75-1 1.4" stroke={INK} strokeWidth="1.7" {...ROUND} />
      <circle cx="10" cy="13.7" r="1.05" fill={INK} />
    </>
  ),
  skipped: (
    <>
      <circle cx="10" cy="10" r="8" stroke={INK} strokeWidth="1.7" strokeDasharray="2.75 2.28" />
      <path d="M6.3 7.2L9.1 10l-2.8 2.8M10.7 7.2l2.8 2.8-2.8 2.8" stroke={INK} strokeWidth="1.7" {...ROUND} />
    </>
  ),
  crashed: (
    <>
      <rect
        x="2.2"
        y="2.2"
        width="15.6"
        height="15.6"
        rx="2.6"
        stroke={INK}
        strokeWidth="1.7"
        strokeDasharray="2.8 2.2"
      />
      <path d="M11.4 4.9L7.5 10.4h4.6l-3.6 5" stroke={INK} strokeWidth="1.8" {...ROUND} />
    </>
  ),
});

const ON_PAGE = shapes("var(--cut)");

/** In the strip what works is light: only its tick, only its dash. */
const LIGHT: Partial<Readonly<Record<Outcome, ReactNode>>> = {
  allowed: <path d="M3.6 10.6l4.3 4.3 8.5-9.3" stroke={INK} strokeWidth="2.9" {...ROUND} />,
  "not-applicable": <path d="M5 10h10" stroke={INK} strokeWidth="2.6" {...ROUND} />,
};

/** The filled shapes as outlines: the API decided, but not about what was asked for. */
const QUIET: Readonly<Partial<Record<Outcome, ReactNode>>> = {
  allowed: (
    <>
      <circle cx="10" cy="10" r="7.9" stroke={INK} strokeWidth="1.6" />
      <path d="M6.4 10.3l2.5 2.5 4.8-5" stroke={INK} strokeWidth="1.7" {...ROUND} />
    </>
  ),
  refused: (
    <>
      <path
        d="M6.7 2.2h6.6L17.8 6.7v6.6l-4.5 4.5H6.7l-4.5-4.5V6.7z"
        stroke={INK}
        strokeWidth="1.6"
        strokeLinejoin="round"
      />
      <path d="M7.4 7.4l5.2 5.2M12.6 7.4l-5.2 5.2" stroke={INK} strokeWidth="1.7" {...ROUND} />
    </>
  ),
  limited: (
    <>
      <path d="M2.6 3.6h14.8L10 17.2z" stroke={INK} strokeWidth="1.6" strokeLinejoin="round" />
      <path d="M8.5 6.4v3.8M11.5 6.4v3.8" stroke={INK} strokeWidth="1.6" {...ROUND} />
    </>
  ),
};

export type ShapeChoice = {
  /** In a strip. */
  readonly light?: boolean | undefined;
  /** A comparison, which says nothing against what was asked: in outline. */
  readonly quiet?: boolean | undefined;
  /** What is cut out of a filled shape, where the page's own `--cut` does not reach. */
  readonly cut?: string | undefined;
};

/** The geometry of an outcome on a grid of 20; it takes the colour of its place. */
export function outcomeShape(outcome: Outcome, { light, quiet, cut }: ShapeChoice = {}): ReactNode {
  const filled = cut === undefined ? ON_PAGE : shapes(cut);
  return (light && LIGHT[outcome]) || (quiet && QUIET[outcome]) || filled[outcome];
}
