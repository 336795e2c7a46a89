/** The parts of every cause's page, in their one order: id of the anchor, heading, shorter name for the contents. */
export const SECTIONS = {
  what: { id: "what-is-so", heading: "What is so", short: "What is so" },
  answers: { id: "answers", heading: "The exact answers you may see", short: "The exact answers" },
  lookAlikes: { id: "look-alikes", heading: "How to tell it from its look-alikes", short: "Look-alikes" },
  who: { id: "who-can-fix-it", heading: "Who can fix it", short: "Who can fix it" },
  update: { id: "update", heading: "Update", short: "Update" },
  save: { id: "save-and-retest", heading: "Save and retest", short: "Save and retest" },
  sources: { id: "sources", heading: "Sources", short: "Sources" },
} as const;

export const variantAnchor = (variant: string): string => `variant-${variant}`;
export const remedyAnchor = (remedy: string, variant?: string): string =>
  variant === undefined ? `way-${remedy}` : `way-${remedy}-${variant}`;
