import { clsx } from "clsx";
import { useId } from "react";
import { CodeBlock } from "#components/ui/code-block.tsx";
import type { Move, SnippetLanguage } from "#lib/explain/words.ts";

const LANGUAGES: readonly { readonly value: SnippetLanguage; readonly label: string; readonly shown: string }[] = [
  { value: "curl", label: "curl", shown: "group-has-[input[value=curl]:checked]/code:block" },
  { value: "python", label: "Python", shown: "group-has-[input[value=python]:checked]/code:block" },
  { value: "typescript", label: "TypeScript", shown: "group-has-[input[value=typescript]:checked]/code:block" },
  { value: "claude-code", label: "Claude Code", shown: "group-has-[input[value=claude-code]:checked]/code:block" },
];

/** The same lines in each language. The choice is a radio's own state, so it needs no script. */
export function CodeTabs({ code, title }: { readonly code: NonNullable<Move["code"]>; readonly title: string }) {
  const name = useId();
  const languages = LANGUAGES.filter(({ value }) => code[value]);
  const block = (value: SnippetLanguage, label: string) => (
    <CodeBlock label={`${label}: ${title}`} lines={code[value]?.lines ?? []} />
  );
  const [only] = languages;
  if (!only) return null;
  if (languages.length === 1) return block(only.value, only.label);
  return (
    <div className="group/code grid gap-3">
      <fieldset className="w-fit max-w-full min-w-0 max-sm:w-full print:hidden">
        <legend className="sr-only">Language</legend>
        <div className="flex rounded-control border border-line-strong bg-surface">
          {languages.map(({ value, label }, index) => (
            <label
              key={value}
              className={clsx(
                "relative flex min-h-9 items-center justify-center px-3.5 py-1 text-center type-small text-ink-2 transition-colors touch:min-h-11 max-sm:flex-1 max-sm:px-1.5",
                "first:rounded-l-[5px] last:rounded-r-[5px] hover:text-ink has-checked:bg-ink has-checked:font-semibold has-checked:text-on-ink has-checked:forced-fill",
                "has-focus-visible:z-1 has-focus-visible:rounded-control has-focus-visible:shadow-[0_0_0_3px_var(--sign)] has-focus-visible:outline-2 has-focus-visible:outline-offset-3 has-focus-visible:outline-ink",
                index > 0 && "border-l border-line-strong",
              )}
            >
              <input
                type="radio"
                name={name}
                value={value}
                defaultChecked={value === only.value}
                className="absolute inset-0 cursor-pointer appearance-none focus-visible:shadow-none focus-visible:outline-none"
              />
              <span className="pointer-events-none">{label}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {languages.map(({ value, label, shown }) => (
        <div key={value} className={clsx("hidden print:block", shown)}>
          {block(value, label)}
        </div>
      ))}
    </div>
  );
}
