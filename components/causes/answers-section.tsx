import { CodeText } from "#components/ui/code-text.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { SheetSection } from "#components/ui/sheet.tsx";
import { WITHOUT_ANSWER } from "#lib/engine/api/known-answers.ts";
import type { CausePage, PageCode } from "#lib/explain/pages/cause-page.ts";
import { AnswerBlock } from "./answer-block.tsx";
import { SECTIONS } from "./sections.ts";

/** More than these are folded: the first ones are what most people meet. */
const SHOWN = 3;
const CODES_SHOWN = 12;

/** Every known answer of the cause; codes that have no published sentence stand in a table of their own. */
export function AnswersSection({ page }: { readonly page: CausePage }) {
  const written = page.answers.filter(({ message, type }) => message !== undefined || type !== undefined);
  const blocks = written.length > 0 ? written : page.answers.slice(0, 1);
  const [first, rest] = [blocks.slice(0, SHOWN), blocks.slice(SHOWN)];
  const titleOf = (variant: string | undefined) => page.variants.find(({ id }) => id === variant)?.title;
  const block = (answer: (typeof blocks)[number]) => (
    <AnswerBlock key={answer.id} answer={answer} variantTitle={titleOf(answer.variant)} />
  );
  const why = WITHOUT_ANSWER[page.id];
  return (
    <SheetSection id={SECTIONS.answers.id} title={SECTIONS.answers.heading}>
      {why ? <p className="measure text-ink-2">No answer of the API is published for it. {why}</p> : null}
      <div className="grid gap-7">{first.map(block)}</div>
      {rest.length > 0 ? (
        <Disclosure className="mt-5" summary={`${rest.length} more ${rest.length === 1 ? "wording" : "wordings"}`}>
          <div className="grid gap-7 pt-3">{rest.map(block)}</div>
        </Disclosure>
      ) : null}
      {page.codes.length > 0 ? <Codes codes={page.codes} titleOf={(code) => codeTitle(page, code)} /> : null}
      <p className="mt-6 measure type-small text-ink-3">
        Wording may change. Branch on <code>error.details.error_code</code> first, then <code>error.type</code>, then
        the status; never on the sentence.
      </p>
    </SheetSection>
  );
}

function codeTitle(page: CausePage, { code, means }: PageCode): string {
  const variant = page.answers.find((answer) => answer.code === code)?.variant;
  const title = page.variants.find(({ id }) => id === variant)?.title;
  return means ? means.charAt(0).toUpperCase() + means.slice(1) : (title ?? page.title);
}

type CodesProps = { readonly codes: readonly PageCode[]; readonly titleOf: (code: PageCode) => string };

function Codes({ codes, titleOf }: CodesProps) {
  const table = <CodeTable codes={codes} titleOf={titleOf} />;
  return (
    <div className="mt-8">
      <h3 className="mb-3 font-semibold">Machine codes that lead here</h3>
      {codes.length > CODES_SHOWN ? <Disclosure summary={`All ${codes.length} codes`}>{table}</Disclosure> : table}
    </div>
  );
}

function CodeTable(props: CodesProps) {
  return (
    <table className="w-full border-collapse text-left type-dense">
      <caption className="sr-only">Machine codes, the status they arrive with, and what they stand for</caption>
      <thead className="border-b border-ink type-label text-ink-3 max-sm:sr-only">
        <tr>
          <th scope="col" className="pr-4 pb-2 font-medium">
            <code>error.details.error_code</code>
          </th>
          <th scope="col" className="pr-4 pb-2 font-medium">
            Status
          </th>
          <th scope="col" className="pb-2 font-medium">
            Stands for
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {props.codes.map((row) => (
          <tr
            key={row.code}
            id={`code-${row.code}`}
            className="border-b border-line align-top last:border-0 max-sm:block max-sm:py-2.5"
          >
            <th scope="row" className="py-2 pr-4 font-normal max-sm:block max-sm:p-0">
              <code>
                <CodeText text={row.code} />
              </code>
            </th>
            <td className="py-2 pr-4 tabular-nums max-sm:inline-block max-sm:p-0 max-sm:pr-2">
              {row.status ?? <span className="text-ink-3">not published</span>}
            </td>
            <td className="py-2 text-ink-2 max-sm:inline max-sm:p-0">
              <Prose text={props.titleOf(row)} />
              {row.basis === "reported" ? <span className="text-ink-3"> Seen in clients only.</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
