CREATE TABLE "imported_events" (
	"event_id" integer PRIMARY KEY NOT NULL,
	"job_id" integer,
	"file" text NOT NULL,
	"place" text NOT NULL,
	"external_id" text,
	"fingerprint" text NOT NULL,
	"url" text,
	"quote" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imported_events" ADD CONSTRAINT "imported_events_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_events" ADD CONSTRAINT "imported_events_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "imported_events_fingerprint" ON "imported_events" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "imported_events_external" ON "imported_events" USING btree ("external_id");--> statement-breakpoint
CREATE INDEX "imported_events_job" ON "imported_events" USING btree ("job_id");