const { LAYERS } = require("./checks/layer-table.cjs");

const TEST = "\\.test\\.tsx?$";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "nothing-imports-a-test",
      severity: "error",
      from: { pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: "import-not-found",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-cycle-at-run-time",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
  ],
  allowed: [
    { from: { path: TEST }, to: {} },
    ...LAYERS.flatMap(({ layer, self = layer, may }) =>
      [self, ...may].map((to) => ({
        from: { path: layer },
        to: typeof to === "string" ? { path: to } : to,
      })),
    ),
  ],
  allowedSeverity: "error",
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    exclude: { path: "^(\\.next|\\.data|checks/seeds|test-results|playwright-report)/|^next-env\\.d\\.ts$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      mainFields: ["module", "main", "types", "typings"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".cjs", ".json", ".css", ".d.ts"],
    },
  },
};
