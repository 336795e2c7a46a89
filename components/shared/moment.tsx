"use client";

import { useSyncExternalStore } from "react";
import { clockWords, type MomentForm, momentWords } from "./moment-words.ts";

const never = () => () => undefined;

/** False in the server's page and while the tab takes it over; then true: times turn to the reader's zone. */
export function useZoned(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** A moment in the reader's zone, which it names; in UTC where no script runs. */
export function Moment({ iso, form = "minute" }: { readonly iso: string; readonly form?: MomentForm | "clock" }) {
  const zoned = useZoned();
  return <time dateTime={iso}>{form === "clock" ? clockWords(iso, zoned) : momentWords(iso, form, zoned)}</time>;
}
