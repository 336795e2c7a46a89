import { CodeBlock } from "#components/ui/code-block.tsx";
import { CodeText } from "#components/ui/code-text.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { RowNumber } from "#components/ui/number-tag.tsx";
import type { SentCall } from "#lib/wire/diagnosis-events.ts";
import { type CheckName, durationWords } from "./check-name.ts";

/** What one check sent; some send more than once, some nothing. */
export type SentByCheck = { readonly number: number; readonly name: CheckName; readonly calls: readonly SentCall[] };

export type SentCallsProps = {
  /** What these calls are, over the list. */
  readonly lead: string;
  readonly checks: readonly SentByCheck[];
  /** The same call as one line for a shell, with the key read from the environment. */
  readonly curlLine: (call: SentCall) => string;
  readonly curlScript: (calls: readonly { readonly title: string; readonly call: SentCall }[]) => string;
};

/** Every request of a run, each to be made again at home. */
export function SentCalls({ lead, checks, curlLine, curlScript }: SentCallsProps) {
  const all = checks.flatMap(({ name, calls }) => calls.map((call) => ({ title: name.title, call })));
  if (all.length === 0) return <p className="text-ink-2">Nothing. This run made no call.</p>;
  const bytes = all.reduce((sum, { call }) => sum + call.bytesRead, 0);
  return (
    <Disclosure
      summary={`${all.length} ${all.length === 1 ? "call" : "calls"}, ${bytes.toLocaleString("en-US")} bytes read`}
    >
      <p className="measure mb-3 type-dense text-ink-2">{lead}</p>
      <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="min-w-60 flex-1 type-dense text-ink-2">
          In the copied lines your shell puts the key in, from <code>ANTHROPIC_API_KEY</code>.
        </p>
        <CopyButton text={() => curlScript(all)} label="Copy all as a script" size="sm" />
      </div>
      <ul className="border-t border-ink">
        {checks.flatMap(({ number, name, calls }) =>
          calls.map((call, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: calls only ever follow one another
              key={`${name.id}:${index}`}
              className="border-b border-line py-1.5 last:border-0"
            >
              <Disclosure
                strong={false}
                summary={<Summary number={number} call={call} again={againSays(calls, index)} />}
                aside={<Size call={call} />}
              >
                <Call call={call} line={curlLine(call)} title={name.title} />
              </Disclosure>
            </li>
          )),
        )}
      </ul>
    </Disclosure>
  );
}

function Summary(props: { readonly number: number; readonly call: SentCall; readonly again: string | null }) {
  const { number, call, again } = props;
  return (
    <span className="flex items-baseline gap-2.5 type-dense">
      <RowNumber number={number} />
      <code className="min-w-0 [overflow-wrap:anywhere]">
        <span className="text-ink-2">{call.method}</span> <CodeText text={pathOf(call.url)} />
        {again ? <span className="block font-sans text-ink-2">{again}</span> : null}
      </code>
    </span>
  );
}

function Size({ call }: { readonly call: SentCall }) {
  return (
    <span className="flex-none text-right type-label whitespace-nowrap text-ink-2">
      <code className="text-ink">{call.status ?? "no answer"}</code>
      <span className="max-sm:hidden">
        {" "}
        · {call.bytesRead.toLocaleString("en-US")} bytes · {durationWords(call.durationMs)}
      </span>
    </span>
  );
}

function Call({ call, line, title }: { readonly call: SentCall; readonly line: string; readonly title: string }) {
  return (
    <div className="flex flex-col gap-3 pb-3 sm:pl-6.5">
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 type-small">
        <Pair term="Sent to" value={call.url} />
        {call.headers.map(([name, value]) => (
          <Pair key={name} term={name} value={value} mono />
        ))}
        {call.body === undefined ? null : <Pair term="Body" value={call.body} />}
        {call.requestId ? <Pair term="Request id" value={call.requestId} /> : null}
      </dl>
      <p className="type-small text-ink-3 sm:hidden">
        {call.bytesRead.toLocaleString("en-US")} bytes read in {durationWords(call.durationMs)}
      </p>
      <CodeBlock label={`${title} as a curl line`} lines={[{ text: line }]} copyLabel="Copy this curl line" />
    </div>
  );
}

function Pair(props: { readonly term: string; readonly value: string; readonly mono?: boolean }) {
  return (
    <>
      <dt className="text-ink-3">{props.mono ? <code>{props.term}</code> : props.term}</dt>
      <dd className="min-w-0">
        <code>{props.value}</code>
      </dd>
    </>
  );
}

function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  return start < 0 ? "/" : url.slice(start);
}

const KEY_HEADERS = ["authorization", "x-api-key"] as const;

/** What differs where a check sends a call once more: the body's model, or the header that holds the key. */
export function againSays(calls: readonly SentCall[], index: number): string | null {
  const call = calls[index];
  const earlier = calls.slice(0, index).findLast(({ method, url }) => method === call?.method && url === call.url);
  if (!call || !earlier) return null;
  if (call.body !== earlier.body) return "with another model";
  const keyIn = ({ headers }: SentCall) =>
    KEY_HEADERS.find((header) => headers.some(([name]) => name.toLowerCase() === header));
  const header = keyIn(call);
  return header && header !== keyIn(earlier) ? `key in ${header}` : "once more";
}
