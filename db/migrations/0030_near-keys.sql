-- Who near which days, as numbers that an inverted index finds: a party together with a stretch of 8, of 128, of 2,048 or of 32,768 days.
-- An event is filed under stretches that are no shorter than its date, so under two at most for each party: its actors, or -1 for nobody,
-- and 0 for every event. (`services/ingest/near-keys.ts` asks for them. In this language the planner need not unfold it.)
CREATE FUNCTION event_keys(parties integer[], earliest date, latest date) RETURNS bigint[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  level integer := CASE WHEN latest - earliest < 8 THEN 0 WHEN latest - earliest < 128 THEN 1 WHEN latest - earliest < 2048 THEN 2 ELSE 3 END;
  first_stretch integer := ((earliest - date '2000-01-01') >> (3 + 4 * level)) + (1 << 23);
  last_stretch integer := ((latest - date '2000-01-01') >> (3 + 4 * level)) + (1 << 23);
BEGIN
  RETURN array(
    SELECT ((party::bigint * 4 + level) << 24) + stretch
    FROM unnest(0 || CASE WHEN parties = '{}' THEN '{-1}' ELSE parties END) party, generate_series(first_stretch, last_stretch) stretch
  );
END
$$;
--> statement-breakpoint
CREATE INDEX "events_near" ON "events" USING gin (event_keys("parties", "earliest", "latest")) WITH (fastupdate=false);
