/** Version of the judging code; it stands in every report. */
export const ENGINE_VERSION = "1.0.0";
/** Day the facts in `api/`, the causes and the words were last verified as a whole. */
export const CATALOGUE_DATE = "2026-11-23";
