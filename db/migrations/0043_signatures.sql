-- Stored mentions get their signatures from a job after the start. The views of earlier days have the columns of the tables.
ALTER TABLE "event_mentions" ADD COLUMN "signature" jsonb;--> statement-breakpoint
CREATE INDEX "event_mentions_unsigned" ON "event_mentions" USING btree ("id") WHERE "event_mentions"."signature" is null;--> statement-breakpoint
SELECT make_clocks();
