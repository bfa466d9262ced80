DROP TABLE "timeline_words" CASCADE;--> statement-breakpoint
DELETE FROM "timeline_rollup" WHERE "actor_id" < 0;