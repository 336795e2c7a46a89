import { clsx } from "clsx";
import { PLACES } from "#lib/engine/remedies/places.ts";
import type { CredentialKind } from "#lib/report/schema.ts";
import { OutcomeIcon } from "./outcome-icon.tsx";

type LeakedKeyProps = {
  /** How many secrets were masked. */
  readonly masked: number;
  /** What kind the key was; null where that is not known. */
  readonly kind: CredentialKind | null;
  readonly level: 2 | 3;
  readonly className?: string | undefined;
};

type Replace = { readonly says: string; readonly place?: keyof typeof PLACES };

const IN_CONSOLE = "Replace it: create a new one, switch, then delete the old one.";
const REPLACE: Readonly<Record<CredentialKind, Replace>> = {
  "workspace-or-identity-key": { says: IN_CONSOLE, place: "api-keys" },
  "admin-key": { says: IN_CONSOLE, place: "admin-keys" },
  "enterprise-scoped-key": { says: IN_CONSOLE, place: "enterprise-keys" },
  "oauth-token": { says: "Replace it: sign out where it comes from, and sign in again." },
  "not-for-the-api": { says: "Replace it where it was made." },
  "other-provider": { says: "It is another provider’s. Replace it where it was made." },
  unrecognized: { says: IN_CONSOLE, place: "api-keys" },
};

/** A key stood in a pasted text: what was done about it, and what is left to do. */
export function LeakedKey({ masked, kind, level, className }: LeakedKeyProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const { says, place } = REPLACE[kind ?? "unrecognized"];
  const page = place ? PLACES[place] : undefined;
  const many = masked > 1;
  return (
    <section className={clsx("rounded-sheet bg-stop-tint px-6 py-5 max-sm:rounded-[8px] max-sm:px-4", className)}>
      <Heading className="grid grid-cols-[20px_minmax(0,1fr)] gap-x-2.5 text-[1.125rem] leading-6 font-[650]">
        <OutcomeIcon outcome="refused" size={20} className="mt-0.5" />
        {many ? `There were ${masked} keys in that text` : "There was a key in that text"}
      </Heading>
      <p className="mt-2 type-dense leading-[22px]">
        {many ? "They were" : "It was"} masked before anything else happened. But {many ? "they stand" : "it stands"}{" "}
        where you copied {many ? "them" : "it"} from. {many ? says.replace(/^Replace it/, "Replace each") : says}
      </p>
      {page ? (
        <p className="mt-2 type-dense">
          <a href={page.url} target="_blank" rel="noopener noreferrer" className="link">
            {page.path.slice(1).join(", ")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
