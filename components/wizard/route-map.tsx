import { AppWindow, Globe, Server } from "lucide-react";

/** "Where your key goes": the stops a key passes, drawn before anyone is asked for one. */
export function RouteMap({ host }: { readonly host: string }) {
  const stops = [
    { icon: <AppWindow size={18} strokeWidth={1.7} />, name: "This tab", says: "Memory only. Gone when you press Forget or leave the page.", then: "one POST, over TLS" },
    { icon: <Server size={18} strokeWidth={1.7} />, name: "Our server", says: "Memory only, for this run: 20 seconds at most.", then: "read-only calls, no more than 12 at once" },
    { icon: <Globe size={18} strokeWidth={1.7} />, name: host, says: "The one host it is sent to. No request can change that.", then: null },
  ];
  return (
    <section aria-labelledby="route-heading" className="rounded-[10px] border border-plate bg-plate text-white max-sm:rounded-[8px] dark:border-[#343e3a]">
      <h2 id="route-heading" className="px-[22px] pt-5 pb-4 text-[21px] leading-[27px] font-[650] tracking-[-0.012em]">
        Where your key goes
      </h2>
      <ol className="border-t border-white/15 px-[22px] pt-6 pb-6">
        {stops.map(({ icon, name, says, then }) => (
          <li key={name} className="relative pb-4 pl-14">
            <span aria-hidden="true" className={`absolute top-0 bottom-0 left-[18px] ${then ? "w-1 bg-sign" : "border-l-4 border-dotted border-sign"}`} />
            <span aria-hidden="true" className="absolute top-0 left-0 grid size-10 place-items-center rounded-[6px] bg-sign text-sign-ink">
              {icon}
            </span>
            <p className="text-[18px] leading-6 font-[650]">{name}</p>
            <p className="text-[15px] leading-5 text-[#dce4e0]">{says}</p>
            {then ? <p className="pt-3 text-[13px] leading-[18px] text-[#b8c3be]">{then}</p> : null}
          </li>
        ))}
        <li className="relative min-h-10 pl-14">
          <span aria-hidden="true" className="absolute top-0 left-0 size-10 rounded-[6px] border-2 border-dashed border-sign" />
          <p className="text-[18px] leading-6 font-[650]">Dropped</p>
          <p className="text-[15px] leading-5 text-[#dce4e0]">The report keeps outcomes, codes and times. Never the key, never an answer’s text.</p>
        </li>
      </ol>
      <p className="border-t border-white/15 px-[22px] py-4 text-[14px] leading-5">
        <a className="underline underline-offset-4" href="/privacy">
          How keys are handled
        </a>
      </p>
    </section>
  );
}
