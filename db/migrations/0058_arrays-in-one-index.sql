-- Finds events by several actors or themes. {0} stands for too many actors, because the index does not find null.
UPDATE "timeline_facts" SET "actors" = '{0}' WHERE "actor_id" = 0 AND "actors" IS NULL;--> statement-breakpoint
DROP INDEX "timeline_facts_words";--> statement-breakpoint
CREATE INDEX "timeline_facts_words" ON "timeline_facts" USING gin ("words","sources","years","themes","actors") WITH (fastupdate=false) WHERE "timeline_facts"."actor_id" = 0 and "timeline_facts"."known_to" = 'infinity';