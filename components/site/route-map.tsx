import { Check, Globe, PanelTop, Server } from "lucide-react";
import { Fragment, type ReactNode } from "react";

type Stop = { readonly name: string; readonly says: string; readonly icon: ReactNode; readonly leg?: string };

const ICON = { size: 20, strokeWidth: 1.7 } as const;

function stops(host: string): readonly Stop[] {
  return [
    {
      name: "This tab",
      says: "Memory only. Gone when you press Forget or leave the page.",
      icon: <PanelTop {...ICON} />,
      leg: "one POST",
    },
    {
      name: "Our server",
      says: "Memory only, for this run: 20 seconds at most.",
      icon: <Server {...ICON} />,
      leg: "at most 20 calls, no more than 12 at once",
    },
    {
      name: host,
      says: "The one host it is sent to. No request can change that.",
      icon: <Globe {...ICON} />,
      leg: "",
    },
    {
      name: "Dropped",
      says: "The report keeps outcomes, codes and times. Never the key, never an answer's text.",
      icon: <Check {...ICON} className="opacity-0" />,
    },
  ];
}

export type RouteMapProps = {
  /** The upstream's host, as the operator set it. */
  readonly host?: string | undefined;
  readonly level?: 2 | 3 | undefined;
  /** Under the route: one or two links. */
  readonly foot?: ReactNode;
};

/** Where a key goes, drawn as a line with stops. */
export function RouteMap({ host = "api.anthropic.com", level = 2, foot }: RouteMapProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const route = stops(host);
  return (
    <section className="rounded-sheet sign-frame max-sm:rounded-[8px] print:border">
      <Heading className="border-b border-plate-line px-5.5 py-4.5 text-[1.125rem] leading-6 font-semibold">
        Where your key goes
      </Heading>
      <ol className="px-5.5 py-6">
        {route.map(({ name, says, icon, leg }, index) => (
          <Fragment key={name}>
            <li className="relative grid grid-cols-[40px_minmax(0,1fr)] gap-x-4">
              {index === route.length - 1 ? (
                <span aria-hidden="true" className="size-10 rounded-tag border-2 border-dashed border-sign" />
              ) : (
                <span
                  aria-hidden="true"
                  className="z-1 flex size-10 items-center justify-center rounded-tag bg-sign text-sign-ink forced-fill print:border print:border-ink"
                >
                  {icon}
                </span>
              )}
              <div className={leg === undefined ? "" : "pb-5"}>
                <p className="text-[1.125rem] leading-6 font-semibold [overflow-wrap:anywhere]">{name}</p>
                <p className="type-dense text-plate-ink-2">{says}</p>
                {leg ? <p className="mt-3 type-small text-plate-ink-3">{leg}</p> : null}
              </div>
              {leg === undefined ? null : (
                <span
                  aria-hidden="true"
                  className={
                    index === route.length - 2
                      ? "absolute top-10 bottom-0 left-[19px] border-l-3 border-dotted border-sign"
                      : "absolute top-10 bottom-0 left-[18.5px] w-0.75 bg-sign forced-fill"
                  }
                />
              )}
            </li>
          </Fragment>
        ))}
      </ol>
      {foot ? <div className="border-t border-plate-line px-5.5 py-4 type-small">{foot}</div> : null}
    </section>
  );
}
