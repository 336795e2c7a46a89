import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves focus to the first heading of a screen that has just come up, so that it is what is read out next; to the
 * one field that has to be filled in where a screen marks it with `data-first-focus`.
 */
export function useHeadingFocus<T extends HTMLElement>(key?: string | number): RefObject<T | null> {
  const root = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is a new screen in the same place
  useEffect(() => {
    const field = root.current?.querySelector<HTMLElement>("[data-first-focus] input");
    if (field) return field.focus({ preventScroll: true });
    const heading = root.current?.querySelector<HTMLElement>("h1, h2");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [key]);
  return root;
}
