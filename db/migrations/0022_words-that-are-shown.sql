-- Sentences are found by the words that readers may see, which are read where the rows of the search are made: see services/facts/search-rows.ts.
UPDATE "events" SET "search_text" = concat_ws(E'\n', nullif("events"."summary", ''), (
    SELECT string_agg(a.name, E'\n' ORDER BY p.position, a.id) FROM "event_actors" p JOIN "actors" a ON a.id = p.actor_id WHERE p.event_id = "events"."id"
  ), nullif("events"."place", ''));
--> statement-breakpoint
INSERT INTO "timeline_marks" SELECT 0 WHERE EXISTS (SELECT 1 FROM "events");
