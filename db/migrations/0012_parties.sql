-- The actors of an event once more in its own row. Nothing that the timeline shows changes by it: no marks.
ALTER TABLE "events" ADD COLUMN "parties" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "events" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "events" SET "parties" = named.ids
  FROM (SELECT event_id, array_agg(actor_id ORDER BY actor_id) AS ids FROM "event_actors" GROUP BY 1) named
  WHERE named.event_id = "events"."id";--> statement-breakpoint
ALTER TABLE "events" ENABLE TRIGGER USER;--> statement-breakpoint
-- An event that says its actors when it is stored is not written again.
CREATE FUNCTION keep_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE events SET parties = named.ids
    FROM (
      SELECT touched.event_id, array(SELECT actor_id FROM event_actors WHERE event_actors.event_id = touched.event_id ORDER BY actor_id) AS ids
      FROM (SELECT DISTINCT event_id FROM changed) touched
    ) named
    WHERE events.id = named.event_id AND events.parties <> named.ids;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER event_actors_named AFTER INSERT ON "event_actors" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();--> statement-breakpoint
CREATE TRIGGER event_actors_unnamed AFTER DELETE ON "event_actors" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();--> statement-breakpoint
CREATE TRIGGER event_actors_moved_here AFTER UPDATE ON "event_actors" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();--> statement-breakpoint
CREATE TRIGGER event_actors_moved_away AFTER UPDATE ON "event_actors" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_parties();
