import { bigint, boolean, index, integer, pgTable, primaryKey, text, timestamp, varchar } from "drizzle-orm/pg-core";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** A link. Its id and its manage token are kept as SHA-256 alone: what is stored here opens nothing. */
export const sharedReports = pgTable(
  "shared_reports",
  {
    idHash: text("id_hash").primaryKey(),
    manageHash: text("manage_hash").notNull(),
    sample: boolean("sample").notNull(),
    /** Names of `Includable` fields that the maker let be shown. */
    included: text("included").array().notNull(),
    version: integer("version").notNull(),
    runCount: integer("run_count").notNull(),
    acceptsRetestRequests: boolean("accepts_retest_requests").notNull(),
    /** Seconds since the epoch, oldest first, the last few. */
    retestAskedAtS: bigint("retest_asked_at_s", { mode: "number" }).array().notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** The link has ended; its content goes with the next pass of the job. */
    revokedAt: moment("revoked_at"),
  },
  (table) => [index("shared_reports_expires_at").on(table.expiresAt)],
);

/** The runs of a link, each as the bytes that its maker saw in the preview. */
export const sharedRuns = pgTable(
  "shared_runs",
  {
    idHash: text("id_hash")
      .notNull()
      .references(() => sharedReports.idHash, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    source: text("source", { enum: ["own-run", "self-reported"] }).notNull(),
    addedAt: moment("added_at").notNull(),
    report: text("report").notNull(),
  },
  (table) => [primaryKey({ columns: [table.idHash, table.number] })],
);

/** Receipts that were used: one conditional insert decides, until the receipt has expired by itself. */
export const usedReceipts = pgTable(
  "used_receipts",
  {
    jtiHash: text("jti_hash").primaryKey(),
    usedFor: text("used_for", { enum: ["link", "run"] }).notNull(),
    /** SHA-256 of what was asked with it. */
    bodyHash: text("body_hash").notNull(),
    idHash: text("id_hash").notNull(),
    runNumber: integer("run_number").notNull(),
    expiresAt: moment("expires_at").notNull(),
  },
  (table) => [index("used_receipts_expires_at").on(table.expiresAt)],
);

/** Links that are over: the hash of their id and why, for 90 days. */
export const goneReports = pgTable(
  "gone_reports",
  {
    idHash: text("id_hash").primaryKey(),
    reason: text("reason", { enum: ["expired", "revoked", "deleted"] }).notNull(),
    goneAt: moment("gone_at").notNull(),
  },
  (table) => [index("gone_reports_gone_at").on(table.goneAt)],
);

/** What was done with which link, in the same transaction as the deed. No content, no address. */
export const auditRows = pgTable(
  "audit_rows",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment("at").notNull(),
    act: text("act", {
      enum: [
        "link-made",
        "run-appended",
        "link-changed",
        "link-revoked",
        "link-deleted",
        "link-expired",
        "retest-asked",
      ],
    }).notNull(),
    idHash: text("id_hash").notNull(),
  },
  (table) => [index("audit_rows_at").on(table.at)],
);

/** When a job is due next: whoever moves that moment on does it, however many servers there are. */
export const jobRuns = pgTable("job_runs", {
  name: text("name").primaryKey(),
  dueAt: moment("due_at").notNull(),
});

/** How often somebody asked in the window that ends at `expire` (milliseconds since the epoch). The key names no address. */
export const requestCounts = pgTable(
  "request_counts",
  {
    // rate-limiter-flexible writes them in this order.
    key: varchar("key", { length: 255 }).primaryKey(),
    points: integer("points").notNull().default(0),
    expire: bigint("expire", { mode: "number" }),
  },
  (table) => [index("request_counts_expire").on(table.expire)],
);
