import { CodeText } from "#components/ui/code-text.tsx";

/** A row's name, which is the row's address as well. */
export function RowLink({ id, name, mono }: { readonly id: string; readonly name: string; readonly mono?: boolean }) {
  return (
    <a href={`#${id}`} className="link inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]">
      {mono ? (
        <code className="font-medium">
          <CodeText text={name} />
        </code>
      ) : (
        name
      )}
    </a>
  );
}
