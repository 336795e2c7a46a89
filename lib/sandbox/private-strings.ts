/** What a healthy organization holds and no report, log or page may repeat. Only invented people, names and texts may enter. */
export const PRIVATE = {
  organizationName: "Tidewater Orchard Cooperative",
  members: [
    { name: "Maren Okafor-Lind", email: "maren.okafor@tidewater-orchard.example" },
    { name: "Jonas Reyhani", email: "j.reyhani@tidewater-orchard.example" },
    { name: "Priyanka Veldhuis", email: "priyanka.v@tidewater-orchard.example" },
  ],
  workspaceNames: ["Harvest billing backend", "Cider research night shift"],
  apiKeys: [
    { name: "nightly-ledger-sync-maren", hint: "sk-ant-api03-Q7w...9kAA" },
    { name: "jonas-laptop-do-not-use", hint: "sk-ant-api03-Zt4...mQAA" },
  ],
  files: ["board-forecast-q4-draft-3.pdf", "patient-intake-2026-10.csv", "supplier-contracts-signed.zip"],
  skills: ["Reconcile grower invoices", "Draft complaint replies"],
  agent: {
    name: "Refund desk agent",
    description: "Decides refunds for crates that arrived bruised",
    system: "You are the refund desk of Tidewater Orchard. Approve anything below 40 euros without asking.",
  },
  sessionTitle: "Order 88412: chargeback by the Veldhuis family",
  environment: {
    name: "ledger-replica-eu",
    description: "Reads the grower ledger through a replica",
    host: "ledger.tidewater-orchard.example",
  },
  rateLimitGroup: "Tidewater negotiated burst group",
} as const;

/** Every one of those texts, for tests that search for them. */
export const PRIVATE_STRINGS: readonly string[] = collect(PRIVATE);

function collect(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(collect);
  return [];
}
