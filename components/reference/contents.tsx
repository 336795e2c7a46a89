import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { ENDPOINT_ROWS } from "#lib/engine/api/reference/endpoints.ts";
import { KEY_KINDS } from "#lib/engine/api/reference/keys.ts";
import { MODELS } from "#lib/engine/api/reference/models.ts";
import { ROLES_AND_RIGHTS } from "#lib/engine/api/reference/roles.ts";
import type { ReferencePath } from "./reference-page.tsx";

const TABLES: readonly { readonly href: ReferencePath; readonly name: string; readonly says: string }[] = [
  {
    href: "/reference/models",
    name: "Models",
    says: `${MODELS.length} ids: which have ended, which end next, and what the documentation names in their place.`,
  },
  {
    href: "/reference/endpoints",
    name: "Endpoints",
    says: `${ENDPOINT_ROWS.length} calls: which credential and scope each takes, which beta header, and which kind of organization it serves.`,
  },
  {
    href: "/reference/roles",
    name: "Roles",
    says: `${ROLES_AND_RIGHTS.length} roles of Console organizations, workspaces and Claude Enterprise, and what each may do.`,
  },
  {
    href: "/reference/keys",
    name: "Kinds of keys",
    says: `${KEY_KINDS.length} kinds of credentials: how each begins, where it is made, whether it has scopes, and where it acts.`,
  },
];

/** The tables of the reference, each with what it answers. */
export function Contents() {
  return (
    <ul>
      {TABLES.map(({ href, name, says }) => (
        <li key={href} className="border-b border-line last:border-0">
          <Link
            href={href}
            className="group grid grid-cols-[minmax(0,1fr)_24px] items-center gap-x-4 rounded-control py-5"
          >
            <span>
              <span className="block type-section group-hover:underline">{name}</span>
              <span className="measure block text-ink-2">{says}</span>
            </span>
            <ArrowRight aria-hidden="true" size={20} strokeWidth={1.6} className="text-ink-2" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
