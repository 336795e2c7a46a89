"use client";

import { clsx } from "clsx";
import { useEffect, useState } from "react";

type Entry = { readonly id: string; readonly short: string };

/** The page's parts; the one being read is marked in shape and for those who hear it. */
export function Contents({ entries }: { readonly entries: readonly Entry[] }) {
  const [current, setCurrent] = useState(entries[0]?.id);
  useEffect(() => {
    const mark = () => {
      const past = entries.filter(({ id }) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top <= window.innerHeight * 0.35;
      });
      const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 4;
      setCurrent((atEnd && window.scrollY > 0 ? entries : past).at(-1)?.id ?? entries[0]?.id);
    };
    mark();
    window.addEventListener("scroll", mark, { passive: true });
    return () => window.removeEventListener("scroll", mark);
  }, [entries]);
  return (
    <nav aria-label="On this page" className="px-6 py-3">
      <ol>
        {entries.map(({ id, short }) => (
          <li key={id} className="border-b border-line last:border-0">
            <a
              href={`#${id}`}
              aria-current={current === id ? "location" : undefined}
              className={clsx(
                "flex min-h-9 items-center justify-between gap-3 py-1.5 type-dense touch:min-h-11",
                current === id ? "font-semibold" : "text-ink-2 hover:text-ink hover:underline",
              )}
            >
              {short}
              {current === id ? <span aria-hidden="true" className="h-2 w-3.5 bg-sign forced-fill" /> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
