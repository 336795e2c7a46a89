/** Pages that the header and the footer lead to; a page enters here once it exists. */
export const HEADER_LINKS = [
  { href: "/", label: "Find the cause", hiddenOnPhone: true },
  { href: "/causes", label: "Causes" },
  { href: "/reference", label: "Reference", hiddenOnPhone: true },
  { href: "/privacy", label: "How keys are handled", hiddenOnPhone: true },
] as const satisfies readonly SiteLink[];

export const FOOTER_LINKS = [
  { href: "/causes", label: "Causes" },
  { href: "/insufficient-permissions", label: "Insufficient permissions" },
  { href: "/reference", label: "Reference" },
  { href: "/privacy", label: "How keys are handled" },
  { href: "/links", label: "Your links" },
] as const satisfies readonly SiteLink[];

type SiteLink = { readonly href: string; readonly label: string; readonly hiddenOnPhone?: true };
