import { AppWindow, Globe, Server } from "lucide-react";

/** "Where your key goes": the stops a key passes, drawn before anyone is asked for one. */
export function RouteMap({ host }: { readonly host: string }) {
  const stops = [
    { icon: <AppWindow size={18} strokeWidth={1.7} />, name: "This tab", says: "Memory only. Gone when you press Forget or leave the page.", then: "one POST, over TLS" },
    { icon: <Server size={18} strokeWidth={1.7} />, name: "Our server", says: "Memory only, for this run: 20 seconds at most.", then: "read-only calls, no more than 12 at once" },
    { icon: <Globe size={18} strokeWidth={1.7} />, name: host, says: "The one host it is sent to. No request can change that.", then: null },
  ];
  return (
    <section aria-labelledby="route-heading" className="rounded-sheet sign-frame max-sm:rounded-[8px]">
      <h2 id="route-heading" className="px-[22px] pt-5 pb-4 type-section">
        Where your key goes
      </h2>
      <ol className="border-t border-plate-line px-[22px] pt-6 pb-6">
        {stops.map(({ icon, name, says, then }) => (
          <li key={name} className="relative pb-4 pl-14">
            <span aria-hidden="true" className={`absolute top-0 bottom-0 left-[18px] ${then ? "w-1 bg-sign" : "border-l-4 border-dotted border-sign"}`} />
            <span aria-hidden="true" className="absolute top-0 left-0 grid size-10 place-items-center rounded-control bg-sign text-sign-ink">
              {icon}
            </span>
            <p className="text-[18px] leading-6 font-[650]">{name}</p>
            <p className="type-dense text-plate-ink-2">{says}</p>
            {then ? <p className="pt-3 type-label text-plate-ink-3">{then}</p> : null}
          </li>
        ))}
        <li className="relative min-h-10 pl-14">
          <span aria-hidden="true" className="absolute top-0 left-0 size-10 rounded-control border-2 border-dashed border-sign" />
          <p className="text-[18px] leading-6 font-[650]">Dropped</p>
          <p className="type-dense text-plate-ink-2">The report keeps outcomes, codes and times. Never the key, never an answer’s text.</p>
        </li>
      </ol>
      <p className="border-t border-plate-line px-[22px] py-4 type-small">
        <a className="link" href="/privacy">
          How keys are handled
        </a>
      </p>
    </section>
  );
}
