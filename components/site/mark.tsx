/** A key that is an L. Yellow on ink by day, ink on yellow by night; without its plate in print. */
export function Mark({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" className="forced-color-adjust-none">
      <rect width="32" height="32" rx="6.5" fill="var(--mark-plate)" />
      <g fill="none" stroke="var(--mark-key)" strokeWidth="3.4">
        <circle cx="13.2" cy="10.6" r="4.4" />
        <path d="M13.2 15V27.1M11.5 25.3h12.2M13.2 19.9h6.8" />
      </g>
    </svg>
  );
}
