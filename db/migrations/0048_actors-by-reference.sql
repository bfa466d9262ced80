-- Actors are merged by reference, as themes are.
ALTER TABLE "actors" ADD COLUMN "root" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "actors" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "actors" SET "root" = coalesce("merged_into", "id");--> statement-breakpoint
ALTER TABLE "actors" ENABLE TRIGGER USER;--> statement-breakpoint
CREATE INDEX "actors_root" ON "actors" USING btree ("root");--> statement-breakpoint
CREATE TRIGGER actors_root BEFORE INSERT OR UPDATE OF "merged_into" ON "actors" FOR EACH ROW EXECUTE FUNCTION find_root();--> statement-breakpoint
CREATE TRIGGER actors_root_passed AFTER UPDATE OF "merged_into" ON "actors" FOR EACH ROW EXECUTE FUNCTION pass_root_on();--> statement-breakpoint
-- The other names of an actor: those of the actors that were merged into it too.
CREATE VIEW actor_names AS
  SELECT owner.root AS actor_id, other.alias FROM actor_aliases other JOIN actors owner ON owner.id = other.actor_id
  UNION ALL SELECT root, name FROM actors WHERE merged_into IS NOT NULL;--> statement-breakpoint
-- What actors belong to, as far as they have not been merged into it.
CREATE VIEW actor_ties AS
  SELECT link.id, member.root AS actor_id, parent.root AS parent_id, link.office, link.valid_from, link.valid_to
  FROM actor_affiliations link JOIN actors member ON member.id = link.actor_id JOIN actors parent ON parent.id = link.parent_id
  WHERE member.root <> parent.root;--> statement-breakpoint
CREATE OR REPLACE FUNCTION keep_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE events SET parties = named.ids
    FROM (
      SELECT touched.event_id, array(
        SELECT DISTINCT actors.root FROM event_actors JOIN actors ON actors.id = actor_id WHERE event_actors.event_id = touched.event_id ORDER BY 1
      ) AS ids
      FROM (SELECT DISTINCT event_id FROM changed) touched
    ) named
    WHERE events.id = named.event_id AND events.parties <> named.ids;
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE FUNCTION keep_parties_of_merged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE events SET parties = array(
      SELECT DISTINCT actors.root FROM event_actors JOIN actors ON actors.id = actor_id WHERE event_actors.event_id = events.id ORDER BY 1
    )
    WHERE events.id IN (
      SELECT event_id FROM event_actors JOIN changed ON changed.id = actor_id JOIN previous ON previous.id = changed.id
      WHERE changed.root <> previous.root
    );
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER actors_merged AFTER UPDATE ON "actors" REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_parties_of_merged();--> statement-breakpoint
-- Events below an actor: those of everything that belongs to it, by itself or by what was merged into it.
CREATE FUNCTION mark_below(seeds integer[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO timeline_marks VALUES (NULL);
  INSERT INTO timeline_marks
    WITH RECURSIVE below(id) AS (
      SELECT root FROM actors WHERE id = ANY(seeds)
      UNION
      SELECT link.actor_id FROM below JOIN actor_ties link ON link.parent_id = below.id
    )
    SELECT DISTINCT event_actors.event_id
    FROM below JOIN actors ON actors.root = below.id JOIN event_actors ON event_actors.actor_id = actors.id;
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION mark_events_below() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_below(array(SELECT actor_id FROM changed));
  RETURN NULL;
END
$$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION mark_events_below_both() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_below(array(SELECT actor_id FROM changed UNION SELECT actor_id FROM previous));
  RETURN NULL;
END
$$;--> statement-breakpoint
-- A merge changes the events of the members of the merged actor, and those of the other one where the merged actor belongs to something.
CREATE OR REPLACE FUNCTION mark_actor_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM mark_below(array(
    SELECT changed.id FROM changed JOIN previous USING (id) WHERE changed.kind <> previous.kind
    UNION
    SELECT link.actor_id FROM changed JOIN previous USING (id) JOIN actor_affiliations link ON link.parent_id = changed.id
      WHERE changed.root <> previous.root
    UNION
    SELECT unnest(array[changed.root, previous.root]) FROM changed JOIN previous USING (id)
      WHERE changed.root <> previous.root AND EXISTS (SELECT 1 FROM actor_affiliations link WHERE link.actor_id = changed.id)
  ));
  RETURN NULL;
END
$$;
