CREATE TABLE "audit_rows" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_rows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"act" text NOT NULL,
	"id_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "gone_reports" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"gone_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"name" text PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shared_reports" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"manage_hash" text NOT NULL,
	"sample" boolean NOT NULL,
	"included" text[] NOT NULL,
	"version" integer NOT NULL,
	"run_count" integer NOT NULL,
	"accepts_retest_requests" boolean NOT NULL,
	"retest_asked_at_s" bigint[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "shared_runs" (
	"id_hash" text NOT NULL,
	"number" integer NOT NULL,
	"source" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"report" text NOT NULL,
	CONSTRAINT "shared_runs_id_hash_number_pk" PRIMARY KEY("id_hash","number")
);
--> statement-breakpoint
CREATE TABLE "used_receipts" (
	"jti_hash" text PRIMARY KEY NOT NULL,
	"used_for" text NOT NULL,
	"body_hash" text NOT NULL,
	"id_hash" text NOT NULL,
	"run_number" integer NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "shared_runs" ADD CONSTRAINT "shared_runs_id_hash_shared_reports_id_hash_fk" FOREIGN KEY ("id_hash") REFERENCES "public"."shared_reports"("id_hash") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_rows_at" ON "audit_rows" USING btree ("at");--> statement-breakpoint
CREATE INDEX "gone_reports_gone_at" ON "gone_reports" USING btree ("gone_at");--> statement-breakpoint
CREATE INDEX "shared_reports_expires_at" ON "shared_reports" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "used_receipts_expires_at" ON "used_receipts" USING btree ("expires_at");