import { clsx } from "clsx";
import { ArrowRight } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { VERDICT_LABELS } from "#lib/explain/labels.ts";
import type { VerdictStatus } from "#lib/report/schema.ts";
import { type SignLook, VerdictIcon } from "./verdict-icon.tsx";

/** Stands in place of the verdict's word, where it says more; the block then shows its mark. */
export type VerdictKicker = "Wait" | "Not sent";

/** The yellow block: who, then what. One link or one press. */
export type WayOn = {
  /** "Fixed by you. Next:" */
  readonly lead: string;
  /** Four words or fewer. */
  readonly action: string;
} & (
  | { readonly href: string; readonly onSelect?: undefined }
  | { readonly onSelect: () => void; readonly href?: undefined }
);

type Shared = {
  readonly title: string;
  /** One or two short sentences. */
  readonly sentence?: ReactNode;
  /** For moving focus here when the sign arrives. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
  /** Stands before the kicker, as in "Sample · Blocked". */
  readonly mark?: string | undefined;
};

export type SignProps =
  | (Shared & {
      readonly kind: "verdict";
      readonly verdict: VerdictStatus;
      readonly kicker?: VerdictKicker | undefined;
      readonly way?: WayOn | undefined;
    })
  | (Shared & { readonly kind: "step"; readonly kicker: string; readonly icon?: ReactNode });

export const KICKER_LOOKS: Readonly<Record<VerdictKicker, SignLook>> = { Wait: "wait", "Not sent": "not-sent" };

/** What the block behind a verdict's mark is filled with. */
export const SIGN_FILLS: Readonly<Record<SignLook, string>> = {
  clear: "sign-fill-[var(--sign-go)]",
  partial: "sign-fill-[var(--sign-yield)]",
  blocked: "sign-fill-[var(--sign-stop)]",
  inconclusive: "sign-fill-[var(--sign-doubt)]",
  wait: "sign-fill-[var(--sign-yield)]",
  "not-sent": "sign-fill-[var(--sign-off)]",
};

/** What is so and which way to go: the first thing on every result page, and one a screen. */
export function Sign(props: SignProps) {
  const verdict = props.kind === "verdict";
  const kicker = verdict ? (props.kicker ?? VERDICT_LABELS[props.verdict]) : props.kicker;
  const way = verdict ? props.way : undefined;
  const look = verdict ? (props.kicker ? KICKER_LOOKS[props.kicker] : props.verdict) : null;
  return (
    <header
      className={clsx(
        "grid animate-reveal overflow-clip rounded-sheet max-sm:rounded-[8px] forced-colors:border print:border-2 print:border-ink",
        verdict ? "grid-cols-[128px_minmax(0,1fr)]" : "grid-cols-[80px_minmax(0,1fr)]",
        "max-sm:grid-cols-[64px_minmax(0,1fr)]",
        way && "lg:grid-cols-[128px_minmax(0,1fr)_236px] print:grid-cols-[100px_minmax(0,1fr)_190px]",
      )}
    >
      <div
        aria-hidden="true"
        className={clsx(
          "flex items-center justify-center print:border-r-2 print:border-ink print:text-ink",
          look ? clsx(SIGN_FILLS[look], "text-white") : "bg-sign text-sign-ink",
        )}
      >
        {props.kind === "step" ? (props.icon ?? <ArrowRight size={34} strokeWidth={2.2} />) : null}
        {look ? (
          <>
            <VerdictIcon look={look} size={64} className="max-sm:hidden" />
            <VerdictIcon look={look} size={36} className="sm:hidden" />
          </>
        ) : null}
      </div>
      <div
        className={clsx(
          "flex min-w-0 flex-col justify-center sign-frame max-sm:px-3 max-sm:py-4",
          !way && "rounded-r-sheet max-sm:rounded-r-[8px]",
          verdict ? "min-h-46 px-8 py-6 max-sm:min-h-0" : "min-h-28 px-5.5 py-4",
        )}
      >
        <p className={clsx("font-medium text-plate-ink-3 max-sm:type-small", verdict ? "type-lead" : "type-dense")}>
          {props.mark ? `${props.mark} · ` : ""}
          {kicker}
        </p>
        <h1
          ref={props.headingRef}
          tabIndex={-1}
          className={clsx("text-balance", verdict ? "type-sign mt-0.5" : "type-sign-m")}
        >
          {props.title}
        </h1>
        {props.sentence ? (
          <p
            className={clsx(
              "max-w-[62ch] text-plate-ink-2 text-pretty",
              verdict ? "mt-2.5 type-lead max-sm:mt-1.5" : "mt-1 type-body max-sm:mt-1.5",
            )}
          >
            {props.sentence}
          </p>
        ) : null}
      </div>
      {way ? <YellowBlock way={way} /> : null}
    </header>
  );
}

function YellowBlock({ way }: { readonly way: WayOn }) {
  const className = clsx(
    "group/way flex bg-sign text-left text-sign-ink transition-colors hover:bg-sign-hover focus-visible:shadow-none focus-visible:-outline-offset-6 focus-visible:outline-sign-ink",
    "col-span-2 items-center justify-between gap-4 px-4 py-3",
    "lg:col-span-1 lg:flex-col lg:items-start lg:px-5.5 lg:py-6 forced-colors:border-l print:col-span-1 print:flex-col print:items-start print:border-l-2 print:border-ink",
  );
  const inside = (
    <>
      <span className="block">
        <span className="block type-dense font-medium lg:type-body lg:font-medium">{way.lead}</span>
        <span className="block text-[1.125rem] leading-6 font-bold tracking-[-0.015em] text-balance lg:mt-0.5 lg:text-[1.4375rem] lg:leading-7">
          {way.action}
        </span>
      </span>
      <ArrowRight
        size={28}
        strokeWidth={2.1}
        aria-hidden="true"
        className="transition-transform group-hover/way:translate-x-1"
      />
    </>
  );
  return way.href === undefined ? (
    <button type="button" data-print onClick={way.onSelect} className={className}>
      {inside}
    </button>
  ) : (
    <a href={way.href} className={className}>
      {inside}
    </a>
  );
}
