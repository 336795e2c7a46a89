/** What no check of a run could show, each in words. */
export function NotProvenList({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className="grid gap-1.5">
      {items.map((each) => (
        <li key={each} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2">
          <span aria-hidden="true" className="mt-[11px] size-1.5 rounded-full border border-ink-3" />
          <span className="first-letter:uppercase">{each}</span>
        </li>
      ))}
    </ul>
  );
}
