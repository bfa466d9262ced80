ALTER TABLE "event_mentions" ADD COLUMN "action" text;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD COLUMN "actors" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD COLUMN "themes" jsonb DEFAULT '[]'::jsonb NOT NULL;