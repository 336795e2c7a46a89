"use client";

import { Braces, Printer } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { SharedReport } from "#lib/wire/report-answers.ts";
import { useZoned } from "./moment.tsx";
import type { ReportTexts } from "./report-texts.ts";

const ICON = { size: 16, strokeWidth: 1.6, "aria-hidden": true } as const;

/** Copy the link, an issue's Markdown or a mail's text; download the data; print. */
export function ReportActions({ id, url }: { readonly id: string; readonly url: string }) {
  const scripted = useZoned();
  const path = `/api/v1/reports/${id}`;
  const textOf = (kind: keyof ReportTexts) => async () => {
    const response = await fetch(path, { cache: "no-store" });
    if (!response.ok) throw new Error("the report could not be read");
    const { reportTexts } = await import("./report-texts.ts");
    return (await reportTexts((await response.json()) as SharedReport))[kind];
  };
  const shown = scripted ? "" : "invisible";
  return (
    <div data-screen-only className="flex flex-none flex-wrap gap-2 max-lg:flex-auto">
      <span className={shown}>
        <CopyButton size="sm" label="Copy link" text={url} />
      </span>
      <span className={shown}>
        <CopyButton size="sm" label="Markdown" text={textOf("markdown")} />
      </span>
      <span className={shown}>
        <CopyButton size="sm" label="Plain text" text={textOf("mail")} />
      </span>
      <Button size="sm" href={path} download="latchkey-report.json" icon={<Braces {...ICON} />}>
        JSON
      </Button>
      <span className={shown}>
        <Button size="sm" onClick={() => window.print()} icon={<Printer {...ICON} />}>
          Print
        </Button>
      </span>
    </div>
  );
}
