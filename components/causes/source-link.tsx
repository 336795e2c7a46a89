import { sourceName } from "./source-name.ts";

/** A source by the name people know it by, opened apart. */
export function SourceLink({ url }: { readonly url: string }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="link [overflow-wrap:anywhere]">
      {sourceName(url)}
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
