"use client";

import { Button } from "#components/ui/button.tsx";
import { Field, TextInput } from "#components/ui/field.tsx";

/** A search that leads to the index; it works without a script. */
export function SearchForm() {
  return (
    <search>
      <form method="get" action="/causes" className="flex items-end gap-3 max-sm:flex-col max-sm:items-stretch">
        <Field label="Search the causes" className="grow">
          {(ids) => <TextInput {...ids} type="search" name="q" mono={false} maxLength={200} />}
        </Field>
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
