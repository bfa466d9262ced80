-- Everybody's fact knows the actors of its event, in the indexes too, so that actors are counted without a look at each of their facts. The
-- rollup has decades. Both follow from the rest and are made anew by the mark below.
TRUNCATE "timeline_facts", "timeline_rollup", "timeline_search";--> statement-breakpoint
DROP INDEX "timeline_facts_time";--> statement-breakpoint
DROP INDEX "timeline_facts_long";--> statement-breakpoint
-- by beginning, for narrow windows and the list
CREATE INDEX "timeline_facts_time" ON "timeline_facts" ("actor_id", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months", "traits", "roles", "last_report", "actors");--> statement-breakpoint
-- what lasts, by how long, for what has begun before a window
CREATE INDEX "timeline_facts_long" ON "timeline_facts" ("actor_id", "reach", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months", "traits", "roles", "last_report", "actors") WHERE "reach" IS NOT NULL;--> statement-breakpoint
SELECT make_clocks();
--> statement-breakpoint
INSERT INTO "timeline_marks" SELECT 0 WHERE EXISTS (SELECT 1 FROM "events");
