"use client";

import { useEffect, useRef, useState } from "react";

const GAP_MS = 1_000;

/** Reads `message` aloud when it changes, at most once a second; the newest words win. */
export function LiveRegion({ message }: { readonly message: string }) {
  const [said, setSaid] = useState("");
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const wait = Math.max(0, lastMs.current + GAP_MS - performance.now());
    const timer = setTimeout(() => {
      lastMs.current = performance.now();
      setSaid(message);
    }, wait);
    return () => clearTimeout(timer);
  }, [message]);
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className="sr-only">
      {said}
    </div>
  );
}
