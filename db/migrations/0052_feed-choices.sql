ALTER TABLE "feeds" DROP CONSTRAINT "feeds_handling";--> statement-breakpoint
ALTER TABLE "feed_marks" ADD COLUMN "version" text;--> statement-breakpoint
ALTER TABLE "feeds" ADD COLUMN "include_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "feeds" ADD COLUMN "exclude_words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "feeds" ADD COLUMN "last_changed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "feeds" ADD CONSTRAINT "feeds_handling" CHECK ("feeds"."handling" in ('confirm', 'review', 'policy', 'choose'));