-- The day "as of" is a matter of columns: rows of the projection say from which report to which other one they hold. There are no more schemas
-- whose views stand for the tables. The rows follow from the rest and are made anew by the mark below.
DROP SCHEMA past, known CASCADE;--> statement-breakpoint
DROP FUNCTION make_clocks();--> statement-breakpoint
TRUNCATE "timeline_facts", "timeline_rollup";--> statement-breakpoint
DROP INDEX "timeline_facts_walk", "timeline_facts_time", "timeline_facts_long", "timeline_facts_reported", "timeline_facts_reports", "timeline_facts_words";--> statement-breakpoint
ALTER TABLE "timeline_facts" DROP CONSTRAINT "timeline_facts_event_id_actor_id_pk";--> statement-breakpoint
ALTER TABLE "timeline_facts" DROP COLUMN "last_report";--> statement-breakpoint
ALTER TABLE "timeline_facts" ADD COLUMN "known_from" date NOT NULL, ADD COLUMN "known_to" date NOT NULL, ADD COLUMN "past" jsonb;--> statement-breakpoint
ALTER TABLE "timeline_facts" ADD CONSTRAINT "timeline_facts_event_id_actor_id_known_to_pk" PRIMARY KEY("event_id","actor_id","known_to");--> statement-breakpoint
-- by importance, for wide windows
CREATE INDEX "timeline_facts_walk" ON "timeline_facts" ("actor_id", "salience" DESC, "event_id") INCLUDE ("earliest", "latest", "themes", "rank", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant") WHERE "known_to" = 'infinity';--> statement-breakpoint
-- by beginning, for narrow windows and the list
CREATE INDEX "timeline_facts_time" ON "timeline_facts" ("actor_id", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant", "known_from", "actors") WHERE "known_to" = 'infinity';--> statement-breakpoint
-- what lasts, by how long, for what has begun before a window
CREATE INDEX "timeline_facts_long" ON "timeline_facts" ("actor_id", "reach", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant", "known_from", "actors") WHERE "reach" IS NOT NULL AND "known_to" = 'infinity';--> statement-breakpoint
-- by first report, for the clock of reports
CREATE INDEX "timeline_facts_reported" ON "timeline_facts" ("actor_id", "first_report") INCLUDE ("salience", "event_id", "themes", "rank", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant", "known_from") WHERE "known_to" = 'infinity';--> statement-breakpoint
CREATE INDEX "timeline_facts_past" ON "timeline_facts" USING btree ("actor_id","known_to") WHERE "timeline_facts"."known_to" < 'infinity';--> statement-breakpoint
CREATE INDEX "timeline_facts_words" ON "timeline_facts" USING gin ("words","sources","years") WITH (fastupdate=false) WHERE "timeline_facts"."actor_id" = 0 and "timeline_facts"."known_to" = 'infinity';--> statement-breakpoint
INSERT INTO "timeline_marks" SELECT 0 WHERE EXISTS (SELECT 1 FROM "events");
