CREATE TABLE "vocabulary_merges" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "vocabulary_merges_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"target" text NOT NULL,
	"moved" jsonb NOT NULL,
	"merged_by" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "vocabulary_merges_kind" CHECK ("vocabulary_merges"."kind" in ('actor', 'theme'))
);
--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "identifiers" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "by_hand" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "actors" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "by_hand" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "vocabulary_merges_target" ON "vocabulary_merges" USING btree ("kind","target");--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_merged_into_themes_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actors_by_hand" ON "actors" USING btree ("id") WHERE "actors"."by_hand" <> '{}' or "actors"."merged_into" is not null;