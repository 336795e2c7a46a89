import type { ReactNode } from "react";
import type { VerdictStatus } from "#lib/report/schema.ts";

/** A verdict, or what says more than it: only time is in the way, or nothing was sent. */
export type SignLook = VerdictStatus | "wait" | "not-sent";

const ROUND = { strokeLinecap: "round", strokeLinejoin: "round" } as const;
const INK = "currentColor";

const shapes = (cut: string): Readonly<Record<SignLook, ReactNode>> => ({
  clear: (
    <>
      <circle cx="24" cy="24" r="20" fill={INK} />
      <path d="M14.5 24.8l6.6 6.6 12.6-13.6" stroke={cut} strokeWidth="4.4" {...ROUND} />
    </>
  ),
  partial: (
    <>
      <circle cx="24" cy="24" r="18.2" stroke={INK} strokeWidth="3.6" />
      <path d="M24 5.8a18.2 18.2 0 0 0 0 36.4z" fill={INK} />
    </>
  ),
  blocked: (
    <>
      <path d="M15.6 4h16.8L44 15.6v16.8L32.4 44H15.6L4 32.4V15.6z" fill={INK} />
      <path d="M13.5 24h21" stroke={cut} strokeWidth="6" />
    </>
  ),
  inconclusive: (
    <>
      <path d="M24 3.5L44.5 24 24 44.5 3.5 24z" stroke={INK} strokeWidth="3.4" strokeDasharray="6 4.2" {...ROUND} />
      <path d="M19.2 19.8a5 5 0 1 1 7.3 4.5c-1.5.8-2.5 1.9-2.5 3.5" stroke={INK} strokeWidth="3.6" {...ROUND} />
      <circle cx="24" cy="33" r="2.4" fill={INK} />
    </>
  ),
  wait: (
    <>
      <path d="M5 7.2h38a2.9 2.9 0 0 1 2.5 4.3L26.5 43.4a2.9 2.9 0 0 1-5 0L2.5 11.5A2.9 2.9 0 0 1 5 7.2z" fill={INK} />
      <path d="M19.9 14.9v11M28.1 14.9v11" stroke={cut} strokeWidth="4.6" {...ROUND} />
    </>
  ),
  "not-sent": (
    <>
      <rect x="4.6" y="4.6" width="38.8" height="38.8" rx="6" stroke={INK} strokeWidth="3.4" />
      <path d="M12.5 24h13M20 17l7 7-7 7" stroke={INK} strokeWidth="3.8" {...ROUND} />
      <path d="M35 14.5v19" stroke={INK} strokeWidth="3.8" {...ROUND} />
    </>
  ),
});

const ON_PAGE = shapes("var(--cut)");

/** The geometry of a verdict on a grid of 48. `cut`: where the page's own `--cut` does not reach. */
export function verdictShape(look: SignLook, cut?: string): ReactNode {
  return (cut === undefined ? ON_PAGE : shapes(cut))[look];
}

/** Takes the colour of its place; what is cut out takes `--cut`. */
export function VerdictIcon(props: {
  readonly look: SignLook;
  readonly size?: number | undefined;
  readonly className?: string | undefined;
}) {
  const size = props.size ?? 28;
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" aria-hidden="true" className={props.className}>
      {verdictShape(props.look)}
    </svg>
  );
}
