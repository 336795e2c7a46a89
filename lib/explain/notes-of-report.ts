import { findModel } from "#lib/engine/api/models.ts";
import type { Report } from "#lib/report/schema.ts";

const DAY_MS = 86_400_000;

/** What a run saw that refuses nothing today and is still worth knowing; none in most runs. */
export function notesOfReport({ asked, observed, startedAt }: Report): string[] {
  return [
    ...(observed.keyHeader
      ? [
          "The key was taken in the header `x-api-key` only; `Authorization: Bearer` was answered with 401. A program that sends the other header is refused although the key is good.",
        ]
      : []),
    ...sayRetirement(asked.model, startedAt),
  ];
}

function sayRetirement(model: string | undefined, startedAt: string): string[] {
  const row = model === undefined ? undefined : findModel(model);
  const today = startedAt.slice(0, 10);
  if (!row?.retiresOn || row.retiresOn <= today) return [];
  const days = Math.round((Date.parse(row.retiresOn) - Date.parse(today)) / DAY_MS);
  const end = new Date(row.retiresOn).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return [
    `\`${row.id}\` is deprecated: it ends on ${end}, ${days === 1 ? "1 day" : `${days} days`} after this run. Then the same call is refused with 404.${row.replacement ? ` The published replacement is \`${row.replacement}\`.` : ""}`,
  ];
}
