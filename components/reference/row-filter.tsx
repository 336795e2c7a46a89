"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Field, TextInput } from "#components/ui/field.tsx";
import { keepMatching } from "./keep-matching.ts";

/** A field over tables that are there already: it hides the rows that do not hold every word. Without script it is not shown. */
export function RowFilter(props: { readonly label: string; readonly hint: string; readonly children: ReactNode }) {
  const tables = useRef<HTMLDivElement>(null);
  const said = useId();
  const [ready, setReady] = useState(false);
  const [words, setWords] = useState("");
  const [shown, setShown] = useState<number | null>(null);
  useEffect(() => setReady(true), []);
  const search = (text: string) => {
    setWords(text);
    if (tables.current) setShown(keepMatching(tables.current, text));
  };
  return (
    <>
      <search data-screen-only className={`mb-5 block max-w-[420px] ${ready ? "" : "invisible"}`}>
        <Field label={props.label} hint={props.hint}>
          {(ids) => (
            <TextInput
              {...ids}
              type="search"
              mono={false}
              value={words}
              aria-controls={said}
              onChange={(event) => search(event.target.value)}
            />
          )}
        </Field>
      </search>
      <p id={said} role="status" className="min-h-5 pb-2 type-small text-ink-3 empty:min-h-0 empty:pb-0">
        {words.trim() === "" || shown === null ? "" : shown === 1 ? "1 row" : `${shown} rows`}
      </p>
      <div ref={tables}>{props.children}</div>
    </>
  );
}
