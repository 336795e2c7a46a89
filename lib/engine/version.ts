/** Version of the judging code; it stands in every report. */
export const ENGINE_VERSION = "1.0.0";
/** The catalogue's version: the day its facts, rules or words last changed, never before the newest fact. */
export const CATALOGUE_DATE = "2026-11-24";
