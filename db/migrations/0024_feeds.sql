CREATE TABLE "feed_marks" (
	"feed_id" integer NOT NULL,
	"mark" text NOT NULL,
	CONSTRAINT "feed_marks_feed_id_mark_pk" PRIMARY KEY("feed_id","mark")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "feeds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"address" text NOT NULL,
	"title" text NOT NULL,
	"source_id" integer NOT NULL,
	"handling" text DEFAULT 'review' NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"etag" text,
	"last_modified" text,
	"minutes" integer NOT NULL,
	"checked_at" timestamp with time zone,
	"last_new" integer DEFAULT 0 NOT NULL,
	"last_job_id" integer,
	"next_check_at" timestamp with time zone DEFAULT now() NOT NULL,
	"not_before" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"failing_since" timestamp with time zone,
	"error" text,
	"lease" uuid,
	"lease_until" timestamp with time zone,
	"added_by" text,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "feeds_address_unique" UNIQUE("address"),
	CONSTRAINT "feeds_handling" CHECK ("feeds"."handling" in ('confirm', 'review', 'policy')),
	CONSTRAINT "feeds_minutes" CHECK ("feeds"."minutes" between 15 and 1440)
);
--> statement-breakpoint
ALTER TABLE "feed_marks" ADD CONSTRAINT "feed_marks_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_last_job_id_jobs_id_fk" FOREIGN KEY ("last_job_id") REFERENCES "public"."jobs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feeds_next" ON "feeds" USING btree ("next_check_at") WHERE not "feeds"."paused";