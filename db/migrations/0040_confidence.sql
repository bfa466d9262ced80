-- What is stored keeps no confidence until its article is read again. The views of earlier days have the columns of the tables.
ALTER TABLE "event_mentions" ADD COLUMN "confidence" real;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "confidence" real;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_confidence" CHECK ("event_mentions"."confidence" between 0 and 1);--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_confidence" CHECK ("events"."confidence" between 0 and 1);--> statement-breakpoint
SELECT make_clocks();
