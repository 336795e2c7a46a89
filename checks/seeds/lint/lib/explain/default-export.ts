export default {}; // lint/style/noDefaultExport
