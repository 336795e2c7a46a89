import { clsx } from "clsx";
import { CopyButton } from "./copy-button.tsx";

export type CodeLine = { readonly text: string; readonly mark?: "add" | "remove" | undefined };

export type CodeBlockProps = {
  readonly lines: readonly CodeLine[];
  /** What this is, for those who hear it: "TypeScript, with the header". */
  readonly label: string;
  /** Copied instead of the lines; `false`: nothing to copy. */
  readonly copy?: string | false | undefined;
  readonly copyLabel?: string | undefined;
};

export function CodeBlock({ lines, label, copy, copyLabel = "Copy" }: CodeBlockProps) {
  const kept = lines.filter(({ mark }) => mark !== "remove").map(({ text }) => text);
  const marked = lines.some(({ mark }) => mark !== undefined);
  return (
    <figure aria-label={label} className="relative rounded-control bg-sunken dark:border dark:border-line">
      <pre className="rounded-control px-4 py-3.5 leading-6 whitespace-pre-wrap text-ink-2 max-sm:px-3 max-sm:pb-1">
        <code>
          {lines.map((line, index) => (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: a line's place is its identity
              key={index}
              line={line}
              marked={marked}
              room={index === 0 && copy !== false}
            />
          ))}
        </code>
      </pre>
      {copy === false ? null : (
        <div
          data-screen-only
          className="absolute top-1.5 right-1.5 max-sm:static max-sm:flex max-sm:justify-end max-sm:px-1.5 max-sm:pb-1.5"
        >
          <CopyButton text={copy ?? kept.join("\n")} label={copyLabel} iconOnly size="sm" />
        </div>
      )}
    </figure>
  );
}

function Line(props: { readonly line: CodeLine; readonly marked: boolean; readonly room: boolean }) {
  const { text, mark } = props.line;
  return (
    <span className={clsx("flex min-h-6", props.room && "sm:pr-11")}>
      {props.marked ? (
        <span
          aria-hidden="true"
          className={clsx("w-5 flex-none max-sm:w-4 select-none", mark ? "text-ink" : "text-ink-3")}
        >
          {mark === "add" ? "+" : mark === "remove" ? "−" : ""}
        </span>
      ) : null}
      {mark ? <span className="sr-only">{mark === "add" ? "Add: " : "Take out: "}</span> : null}
      <span className="min-w-0 [overflow-wrap:anywhere]">
        <span
          className={clsx(
            "box-decoration-clone",
            mark === "add" && "-mx-1 bg-mark-line px-1 py-0.5 font-medium text-ink",
            mark === "remove" && "text-ink-3 line-through",
          )}
        >
          {text}
        </span>
      </span>
    </span>
  );
}
