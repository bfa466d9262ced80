-- Lets a search by importance leave out actors without reading the table.
DROP INDEX "timeline_facts_walk";--> statement-breakpoint
CREATE INDEX "timeline_facts_walk" ON "timeline_facts" ("actor_id", "salience" DESC, "event_id") INCLUDE ("earliest", "latest", "themes", "rank", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant", "actors") WHERE "known_to" = 'infinity';
