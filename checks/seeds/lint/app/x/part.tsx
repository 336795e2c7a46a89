export default function Part() { return null; } // lint/style/noDefaultExport
