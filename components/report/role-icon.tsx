import { clsx } from "clsx";
import type { ReactNode } from "react";
import type { Role } from "#lib/report/schema.ts";

const PERSON = (
  <>
    <circle cx="12" cy="7.8" r="3.6" />
    <path d="M5.2 20v-.9a5.6 5.6 0 0 1 5.6-5.6h2.4a5.6 5.6 0 0 1 5.6 5.6v.9z" />
  </>
);
const PERSON_BESIDE = (
  <>
    <circle cx="8.6" cy="7.6" r="3.3" />
    <path d="M12.4 20H2.6v-.8a5.4 5.4 0 0 1 5.4-5.4h1.6c.9 0 1.8.2 2.5.6" />
  </>
);

const SHAPES: Readonly<Record<Role, ReactNode>> = {
  you: PERSON,
  "workspace-admin": (
    <>
      {PERSON_BESIDE}
      <rect x="14.2" y="12.6" width="7.4" height="7.4" rx="1.2" />
      <path d="M17.9 12.6V20M14.2 16.3h7.4" />
    </>
  ),
  "org-admin": (
    <>
      {PERSON_BESIDE}
      <path d="M14.6 20v-7.2l3.6-2 3.4 2V20zM17.4 20v-2.6h1.6V20M17.4 14.4h1.6" />
    </>
  ),
  "primary-owner": (
    <>
      {PERSON_BESIDE}
      <path d="M17.8 11.6l1.3 2.7 2.9.4-2.1 2 .5 2.9-2.6-1.4-2.6 1.4.5-2.9-2.1-2 2.9-.4z" />
    </>
  ),
  billing: (
    <>
      <rect x="2.8" y="5" width="18.4" height="14" rx="2" />
      <path d="M2.8 9.6h18.4M6.4 15.2h4" />
    </>
  ),
  "kms-owner": (
    <>
      <circle cx="8" cy="15.4" r="4.4" />
      <path d="M11.2 12.3l8.2-8.2M16 7.5l2.9 2.9M13.3 10.2l1.9 1.9" />
    </>
  ),
  "network-it": (
    <>
      <rect x="9" y="2.8" width="6" height="5.2" rx="1" />
      <rect x="2.6" y="16" width="6" height="5.2" rx="1" />
      <rect x="15.4" y="16" width="6" height="5.2" rx="1" />
      <path d="M12 8v4M5.6 16v-2.6A1.4 1.4 0 0 1 7 12h10a1.4 1.4 0 0 1 1.4 1.4V16" />
    </>
  ),
  "gateway-operator": (
    <>
      <path d="M12 6.4l5.6 5.6-5.6 5.6L6.4 12z" />
      <path d="M1.6 12h4.8M17.6 12h4.8M19.8 9.6l2.6 2.4-2.6 2.4" />
    </>
  ),
  "server-operator": (
    <>
      <rect x="3.2" y="4" width="17.6" height="6.8" rx="1.6" />
      <rect x="3.2" y="13.2" width="17.6" height="6.8" rx="1.6" />
      <path d="M7 7.4h.01M7 16.6h.01M11 7.4h6M11 16.6h6" />
    </>
  ),
  anthropic: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="3.8" />
      <path d="M5.6 5.6l3.7 3.7M14.7 14.7l3.7 3.7M18.4 5.6l-3.7 3.7M9.3 14.7l-3.7 3.7" />
    </>
  ),
  nobody: (
    <>
      <path d="M5.6 2.8h12.8M5.6 21.2h12.8" />
      <path d="M7 2.8v3.4c0 2.6 5 4 5 5.8s-5 3.2-5 5.8v3.4M17 2.8v3.4c0 2.6-5 4-5 5.8s5 3.2 5 5.8v3.4" />
    </>
  ),
};

export type RoleIconProps = {
  readonly role: Role;
  readonly size?: number | undefined;
  /** On a 44 px tile of ink: this is the answer. */
  readonly tile?: boolean | undefined;
  readonly className?: string | undefined;
};

export function RoleIcon({ role, size = 22, tile, className }: RoleIconProps) {
  const icon = (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.65"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={tile ? undefined : className}
    >
      {SHAPES[role]}
    </svg>
  );
  if (!tile) return icon;
  return (
    <span
      className={clsx(
        "inline-flex size-11 flex-none items-center justify-center rounded-control bg-ink text-on-ink",
        className,
      )}
    >
      {icon}
    </span>
  );
}
