"use client";

import { clsx } from "clsx";
import { Braces, Printer } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { SharedReport } from "#lib/wire/report-answers.ts";
import { useZoned } from "./moment.tsx";
import type { ReportTexts } from "./report-texts.ts";

const ICON = { size: 16, strokeWidth: 1.6, "aria-hidden": true } as const;

const ICON_ON_PHONE = "max-sm:[&>span]:gap-0 max-sm:[&>span]:px-2";

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
  const shown = scripted ? "" : "invisible noscript:hidden";
  // On a phone all five stand in one row: words for what is copied, an icon for the rest.
  const inWords = clsx(shown, "max-sm:[&_svg]:hidden max-sm:[&_button>span]:px-2");
  return (
    <div data-screen-only className="flex flex-none flex-wrap gap-2 max-lg:flex-auto max-sm:gap-1">
      <span className={inWords}>
        <CopyButton size="sm" label="Copy link" text={url} />
      </span>
      <span className={inWords}>
        <CopyButton size="sm" label="Markdown" text={textOf("markdown")} />
      </span>
      <span className={inWords}>
        <CopyButton size="sm" label="Plain text" text={textOf("mail")} />
      </span>
      <Button
        size="sm"
        className={ICON_ON_PHONE}
        href={path}
        download="latchkey-report.json"
        icon={<Braces {...ICON} />}
      >
        <span className="max-sm:sr-only">JSON</span>
      </Button>
      <span className={shown}>
        <Button size="sm" className={ICON_ON_PHONE} onClick={() => window.print()} icon={<Printer {...ICON} />}>
          <span className="max-sm:sr-only">Print</span>
        </Button>
      </span>
    </div>
  );
}
