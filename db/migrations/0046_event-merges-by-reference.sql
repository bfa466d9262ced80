-- A merge is a reference from one event to another. Each sentence keeps the event that it belongs to, and counts for the last event
-- that this one leads to. Nothing that the timeline shows changes by it: no marks.
ALTER TABLE "event_mentions" ADD COLUMN "own_event_id" integer;--> statement-breakpoint
ALTER TABLE "event_mentions" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "event_mentions" SET "own_event_id" = "event_id";--> statement-breakpoint
-- Earlier merges moved the sentences and noted them in the history. They go back to their events, the newest merge first, unless they
-- were split off since. The undoing of a split put them where they had been before, so it moves none.
DO $$
DECLARE
  merge record;
BEGIN
  FOR merge IN
    SELECT e.id, e.merged_into, r.snapshot->'about'->'moved' AS moved
    FROM events e
    JOIN event_revisions r ON r.event_id = e.id AND r.change = 'merged'
    WHERE e.merged_into IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM event_revisions later WHERE later.event_id = e.id AND later.change = 'merged' AND later.version > r.version)
      AND NOT EXISTS (
        SELECT 1 FROM audit_log l
        WHERE l.target_type = 'event' AND l.target_id = e.merged_into::text AND l.action = 'events.unsplit'
          AND l.after->'made'->'id' = to_jsonb(e.id) AND l.after->'made'->'version' = to_jsonb(r.version))
    ORDER BY r.at DESC, e.id DESC
  LOOP
    UPDATE event_mentions m SET own_event_id = merge.id, merge_reasons = given->'mergeReasons'
    FROM jsonb_array_elements(merge.moved) given
    WHERE m.id = (given->>'id')::int AND m.own_event_id = merge.merged_into;
  END LOOP;
END
$$;--> statement-breakpoint
ALTER TABLE "event_mentions" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "event_mentions" ALTER COLUMN "own_event_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_own_event_id_events_id_fk" FOREIGN KEY ("own_event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- The event at the end of a chain of merges; null for an event that is not there.
CREATE FUNCTION root_event(event integer) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH RECURSIVE way AS (
    SELECT id, merged_into FROM events WHERE id = event
    UNION SELECT next.id, next.merged_into FROM way JOIN events next ON next.id = way.merged_into
  ) SELECT id FROM way WHERE merged_into IS NULL
$$;
--> statement-breakpoint
CREATE FUNCTION resolve_mention() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.own_event_id := coalesce(NEW.own_event_id, NEW.event_id);
  NEW.event_id := NEW.own_event_id;
  IF EXISTS (SELECT 1 FROM events WHERE id = NEW.own_event_id AND merged_into IS NOT NULL) THEN
    NEW.event_id := root_event(NEW.own_event_id);
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER event_mentions_resolved BEFORE INSERT OR UPDATE OF "event_id", "own_event_id" ON "event_mentions" FOR EACH ROW EXECUTE FUNCTION resolve_mention();--> statement-breakpoint
CREATE FUNCTION resolve_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF root_event(NEW.id) IS NULL THEN
    RAISE EXCEPTION 'event % cannot be merged into event %, which leads back to it', NEW.id, NEW.merged_into USING ERRCODE = 'check_violation';
  END IF;
  UPDATE event_mentions SET event_id = root_event(own_event_id)
    WHERE event_id = coalesce(root_event(OLD.merged_into), OLD.id) AND event_id <> root_event(own_event_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER events_merged AFTER UPDATE OF "merged_into" ON "events" FOR EACH ROW WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into) EXECUTE FUNCTION resolve_merge();--> statement-breakpoint
-- The views of earlier days have the columns of the tables.
SELECT make_clocks();
