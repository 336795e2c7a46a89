import Link from "next/link";
import { CATALOGUE_DATE } from "#lib/engine/version.ts";
import { Mark } from "./mark.tsx";

export function Footer() {
  return (
    <footer className="mt-auto border-t border-line">
      <div className="frame flex flex-wrap items-center gap-x-6 gap-y-1 py-5">
        <Link
          href="/"
          className="flex min-h-9 items-center gap-2.5 rounded-control type-small font-bold touch:min-h-11"
        >
          <Mark size={20} />
          Latchkey
        </Link>
        <Link href="/privacy" className="link flex min-h-9 items-center type-small text-ink-2 touch:min-h-11">
          How keys are handled
        </Link>
        <p className="type-small text-ink-3 sm:ml-auto">Catalogue {CATALOGUE_DATE} · not affiliated with Anthropic</p>
      </div>
    </footer>
  );
}
