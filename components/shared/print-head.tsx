"use client";

import { useEffect, useState } from "react";
import { Moment } from "./moment.tsx";

/** On paper alone: where the report stands, when it was read and until when it can be. */
export function PrintHead({ url, expiresAt }: { readonly url: string; readonly expiresAt: string }) {
  const [readAt, setReadAt] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setReadAt(new Date().toISOString());
    read();
    window.addEventListener("beforeprint", read);
    return () => window.removeEventListener("beforeprint", read);
  }, []);
  return (
    <p className="hidden text-right type-label print:mb-3 print:block">
      {url.replace(/^https?:\/\//, "")}
      <br />
      {readAt ? (
        <>
          Read <Moment iso={readAt} />.{" "}
        </>
      ) : null}
      Expires <Moment iso={expiresAt} />.
    </p>
  );
}
