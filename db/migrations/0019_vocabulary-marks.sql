-- An affiliation that moves from one actor to another changes the events of both.
CREATE FUNCTION mark_events_below_both() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (NULL);
  INSERT INTO timeline_marks
    WITH RECURSIVE below(id) AS (
      SELECT actor_id FROM (SELECT actor_id FROM changed UNION SELECT actor_id FROM previous) moved
      UNION
      SELECT link.actor_id FROM below JOIN actor_affiliations link ON link.parent_id = below.id
    )
    SELECT DISTINCT event_actors.event_id FROM below JOIN event_actors ON event_actors.actor_id = below.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DROP TRIGGER actor_affiliations_updated ON "actor_affiliations";--> statement-breakpoint
CREATE TRIGGER actor_affiliations_updated AFTER UPDATE ON "actor_affiliations" REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events_below_both();--> statement-breakpoint
-- A theme that is gone leaves its number to the next one, so that editors may add and take away as they like.
CREATE OR REPLACE FUNCTION number_theme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number < 0 THEN
    NEW.number := (SELECT min(free) FROM generate_series(0, 30) free WHERE NOT EXISTS (SELECT 1 FROM themes WHERE number = free));
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
-- What was counted under its number is counted anew.
DROP TRIGGER themes_marked ON "themes";--> statement-breakpoint
CREATE TRIGGER themes_marked AFTER INSERT OR UPDATE ON "themes" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
CREATE TRIGGER themes_deleted AFTER DELETE ON "themes" FOR EACH STATEMENT EXECUTE FUNCTION mark_everything();
