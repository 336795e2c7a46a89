export const named = "by its file"; // lint/style/useFilenamingConvention
