"use client";

import { clsx } from "clsx";
import { Switch } from "#components/ui/switch.tsx";
import type { Include } from "#lib/report/redact-report.ts";
import type { Report } from "#lib/report/schema.ts";
import { includeRows, verdictOf } from "./include-rows.ts";

type IncludeSwitchesProps = {
  /** With everything in them: what could be shown. */
  readonly reports: readonly Report[];
  /** As the link will show it. */
  readonly shown: Report;
  readonly include: Include;
  readonly onInclude: (include: Include) => void;
};

/** One row a field that the person decides about; the verdict is always there. */
export function IncludeSwitches({ reports, shown, include, onInclude }: IncludeSwitchesProps) {
  return (
    <ul className="border-t border-line">
      <Row>
        <Switch checked disabled readOnly>
          Verdict
        </Switch>
        <Value strong>{verdictOf(shown)}</Value>
      </Row>
      {includeRows(reports).map(({ field, label, value }) => (
        <Row key={field}>
          {value === null ? (
            <span className="flex min-h-9 items-center pl-12 type-dense text-ink-3 touch:min-h-11">{label}</span>
          ) : (
            <Switch
              checked={include[field]}
              onChange={(event) => onInclude({ ...include, [field]: event.target.checked })}
            >
              {label}
            </Switch>
          )}
          {value === null ? (
            <Value>not in this report</Value>
          ) : include[field] ? (
            <Value mono>{value}</Value>
          ) : (
            <Value>left out</Value>
          )}
        </Row>
      ))}
    </ul>
  );
}

function Row({ children }: { readonly children: React.ReactNode }) {
  return (
    <li className="grid grid-cols-[minmax(0,10.5rem)_minmax(0,1fr)] items-center gap-x-3 border-b border-line py-0.5">
      {children}
    </li>
  );
}

type ValueProps = { readonly children: string; readonly mono?: boolean; readonly strong?: boolean };

function Value({ children, mono, strong }: ValueProps) {
  return (
    <span
      className={clsx(
        "min-w-0 py-1.5 [overflow-wrap:anywhere]",
        mono ? "type-mono text-[0.875rem] leading-5" : "type-dense",
        strong ? "font-semibold" : !mono && "text-ink-3",
      )}
    >
      {children}
    </span>
  );
}
