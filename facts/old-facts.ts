import type { Fact, FactTable } from "./fact-tables.ts";

const DAY_MS = 86_400_000;

/** A source of one table whose last reading is too long ago, and the facts that rest on it. */
export type OldSource = {
  readonly table: string;
  readonly source: string;
  readonly verified: string;
  readonly ageDays: number;
  readonly ids: readonly string[];
};

/** What was last read more than `days` days before `today` (ISO date, UTC): the oldest of each table first. */
export function listOldFacts(tables: readonly FactTable[], today: string, days: number): OldSource[] {
  return tables.flatMap(({ table, facts }) => {
    const bySource = new Map<string, Fact[]>();
    for (const fact of facts) {
      if (ageInDays(fact.verified, today) <= days) continue;
      const key = `${fact.verified} ${fact.source}`;
      bySource.set(key, [...(bySource.get(key) ?? []), fact]);
    }
    return [...bySource.values()]
      .flatMap((rows) => {
        const [first] = rows;
        if (!first) return [];
        const { source, verified } = first;
        return [{ table, source, verified, ageDays: ageInDays(verified, today), ids: rows.map(({ id }) => id) }];
      })
      .sort((a, b) => b.ageDays - a.ageDays || a.source.localeCompare(b.source));
  });
}

/** A day that cannot be read counts as never. */
function ageInDays(verified: string, today: string): number {
  const age = Math.round((Date.parse(today) - Date.parse(verified)) / DAY_MS);
  return Number.isNaN(age) ? Number.POSITIVE_INFINITY : age;
}
