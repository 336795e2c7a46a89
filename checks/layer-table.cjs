/**
 * Who may import whom. An allow-list: an import that no row names is refused.
 * Each row needs a seed in seeds/layers that breaks it; layers.mjs fails without one.
 */
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join("|")})/`;
const npmExcept = (...names) => `(^|/)node_modules/(?!(@types/)?(${names.join("|")})/)`;
const NODE = { dependencyTypes: ["core"] };
const REACT = ["react", "react-dom", "@base-ui/react", "lucide-react", "clsx", "next-themes"];
/** What of Next a component may use: nothing of it knows a request. */
const NEXT_IN_TAB = "(^|/)node_modules/next/(link|navigation|dynamic|image|script)(\\.|/|$)";
const SDK = "@anthropic-ai/sdk";

/** layer: a path prefix · may: prefixes, packages and Node · a layer may always import itself. */
const LAYERS = [
  { layer: "^lib/report/", may: [npm("zod")] },
  { layer: "^lib/redaction/", may: [] },
  { layer: "^lib/engine/", may: ["^lib/report/", "^lib/redaction/", npm("zod")] },
  {
    layer: "^lib/explain/",
    may: [
      "^lib/report/",
      "^lib/engine/(api|call)/",
      "^lib/engine/(causes|probes)/register\\.ts$",
      "^lib/engine/remedies/(remedy-ids|places)\\.ts$",
      "^lib/engine/pasted/explained\\.ts$",
    ],
  },
  { layer: "^lib/wire/", may: ["^lib/report/", npm("zod")] },
  {
    layer: "^lib/transports/",
    may: ["^lib/engine/port\\.ts$", "^lib/engine/credential/", "^lib/redaction/", "^lib/wire/", npm(SDK, "undici")],
  },
  { layer: "^lib/sandbox/", may: ["^lib/report/", "^lib/engine/api/"] },
  {
    layer: "^lib/server/(?!context\\.ts)",
    self: "^lib/server/",
    may: ["^lib/report/", "^lib/wire/", "^lib/redaction/", npmExcept(SDK, "next", ...REACT), NODE],
  },
  {
    layer: "^lib/server/context\\.ts$",
    self: "^lib/server/",
    may: ["^lib/report/", "^lib/wire/", "^lib/redaction/", npmExcept(SDK, ...REACT), NODE],
  },
  { layer: "^components/ui/", may: [npm(...REACT), NEXT_IN_TAB] },
  {
    layer: "^components/(?!ui/)",
    self: "^components/",
    may: ["^lib/report/", "^lib/explain/", "^lib/engine/", "^lib/redaction/", "^lib/wire/", npm(...REACT), NEXT_IN_TAB],
  },
  {
    layer: "^cli/",
    may: [
      "^lib/report/",
      "^lib/explain/",
      "^lib/engine/",
      "^lib/transports/",
      "^lib/redaction/",
      "^lib/wire/",
      "(^|/)node_modules/",
      NODE,
    ],
  },
  {
    layer: "^(e2e|bench)/",
    may: ["^lib/report/read-report\\.ts$", "^lib/sandbox/", "(^|/)node_modules/", NODE],
  },
  { layer: "^facts/", may: ["^lib/(report|engine|explain)/", "(^|/)node_modules/", NODE] },
  { layer: "^score/", may: ["^lib/report/cause-ids\\.ts$", "^lib/engine/pasted/", npm("zod"), NODE] },
  { layer: "^storage/", may: ["^lib/server/", "(^|/)node_modules/", NODE] },
  { layer: "^serve/", may: ["^lib/sandbox/", "(^|/)node_modules/", NODE] },
  { layer: "^(checks|docs)/", may: ["(^|/)node_modules/", NODE] },
  {
    layer: "^([^/]+\\.config\\.(ts|mjs)|\\.dependency-cruiser\\.cjs)$",
    may: ["^checks/layer-table\\.cjs$", "^e2e/find-chromium\\.mjs$", "(^|/)node_modules/", NODE],
  },
  { layer: "^(app/|(proxy|instrumentation)\\.ts$)", may: ["^(app|components|lib)/", "(^|/)node_modules/", NODE] },
];

module.exports = { LAYERS };
