import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import type { Source } from "#lib/explain/words.ts";
import { SECTIONS } from "./sections.ts";
import { SourceLink } from "./source-link.tsx";

/** What each source is quoted for, where it stands, how sure it is and when it was last read. */
export function SourcesSection({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <SheetSection id={SECTIONS.sources.id} title={SECTIONS.sources.heading}>
      <SourcesTable sources={sources} />
    </SheetSection>
  );
}

export function SourcesTable({ sources }: { readonly sources: readonly Source[] }) {
  return (
    <table className="w-full border-collapse text-left type-dense max-sm:block">
      <caption className="sr-only">Sources</caption>
      <thead className="border-b border-ink type-label text-ink-3 max-sm:sr-only">
        <tr>
          {["Says", "Where", "Read"].map((head) => (
            <th key={head} scope="col" className="pr-4 pb-2 font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {sources.map(({ says, url, kind, verified }) => (
          <tr
            key={`${says} ${url}`}
            className="border-b border-line align-top last:border-0 max-sm:block max-sm:py-3 max-sm:last:pb-0"
          >
            <th scope="row" className="py-2.5 pr-4 font-normal sm:w-[46%] max-sm:block max-sm:p-0">
              <Prose text={says} />
            </th>
            <td className="py-2.5 pr-4 max-sm:block max-sm:p-0">
              <SourceLink url={url} />
              <span className="block text-ink-3">{kind}</span>
            </td>
            <td className="py-2.5 whitespace-nowrap max-sm:block max-sm:p-0">
              <Day iso={verified} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "23 Nov 2026" of an ISO day. */
export function Day({ iso }: { readonly iso: string }) {
  const [year, month, day] = iso.split("-");
  return (
    <time dateTime={iso}>
      {Number(day)} {MONTHS[Number(month) - 1]} {year}
    </time>
  );
}
