CREATE TABLE "mistake_reports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mistake_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"event_id" integer NOT NULL,
	"event_version" integer NOT NULL,
	"words" text NOT NULL,
	"evidence" text,
	"state" text DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text,
	"corrected_event" integer,
	"corrected_version" integer,
	CONSTRAINT "mistake_reports_state" CHECK ("mistake_reports"."state" in ('open', 'accepted', 'declined'))
);
--> statement-breakpoint
CREATE TABLE "queue_marks" (
	"kind" text NOT NULL,
	"item" text NOT NULL,
	"assigned_to" text,
	"snoozed_until" date,
	"dismissed_at" timestamp with time zone,
	"dismissed_by" text,
	CONSTRAINT "queue_marks_kind_item_pk" PRIMARY KEY("kind","item")
);
--> statement-breakpoint
ALTER TABLE "mistake_reports" ADD CONSTRAINT "mistake_reports_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_marks" ADD CONSTRAINT "queue_marks_assigned_to_users_id_fk" FOREIGN KEY ("assigned_to") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mistake_reports_event" ON "mistake_reports" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "mistake_reports_open" ON "mistake_reports" USING btree ("created_at","id") WHERE "mistake_reports"."state" = 'open';--> statement-breakpoint
CREATE INDEX "mistake_reports_corrections" ON "mistake_reports" USING btree ("corrected_event","corrected_version") WHERE "mistake_reports"."state" = 'accepted';--> statement-breakpoint
CREATE INDEX "articles_waiting" ON "articles" USING btree ("id") WHERE "articles"."state" = 'draft';--> statement-breakpoint
CREATE INDEX "articles_url" ON "articles" USING hash ("url") WHERE "articles"."url" is not null;--> statement-breakpoint
CREATE INDEX "event_mentions_proposed" ON "event_mentions" USING btree ("revision_id") WHERE "event_mentions"."state" = 'proposed';--> statement-breakpoint
CREATE INDEX "event_mentions_orphaned" ON "event_mentions" USING btree ("id") WHERE "event_mentions"."health" = 'orphaned';--> statement-breakpoint
CREATE INDEX "events_unchecked" ON "events" USING btree ("salience","id") WHERE "events"."state" = 'published' and "events"."merged_into" is null and "events"."checked_at" is null;--> statement-breakpoint
CREATE INDEX "events_inferred" ON "events" USING btree ("salience","id") WHERE "events"."date_basis" = 'inferred' and "events"."state" = 'published' and "events"."merged_into" is null and "events"."checked_at" is null;