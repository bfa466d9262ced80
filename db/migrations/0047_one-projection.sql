-- One projection: what was the search index is now part of everybody's row, with plain columns instead of bits and keys. It follows from the rest
-- and is made anew by the mark below.
DROP SCHEMA past, known, reported CASCADE;--> statement-breakpoint
DROP TABLE "timeline_search" CASCADE;--> statement-breakpoint
TRUNCATE "timeline_facts", "timeline_rollup";--> statement-breakpoint
-- with their covering indexes
ALTER TABLE "timeline_facts" DROP COLUMN "traits";--> statement-breakpoint
ALTER TABLE "timeline_facts" DROP COLUMN "roles";--> statement-breakpoint
ALTER TABLE "timeline_facts" DROP COLUMN "themes";--> statement-breakpoint
ALTER TABLE "timeline_facts" ADD COLUMN "themes" smallint[] NOT NULL,
  ADD COLUMN "action" text, ADD COLUMN "status" text NOT NULL, ADD COLUMN "origin" text NOT NULL, ADD COLUMN "checked" boolean NOT NULL,
  ADD COLUMN "is_initiator" boolean NOT NULL, ADD COLUMN "is_target" boolean NOT NULL, ADD COLUMN "is_participant" boolean NOT NULL,
  ADD COLUMN "sources" integer[], ADD COLUMN "place" text, ADD COLUMN "years" integer[], ADD COLUMN "words" "tsvector";--> statement-breakpoint
-- by importance, for wide windows
CREATE INDEX "timeline_facts_walk" ON "timeline_facts" ("actor_id", "salience" DESC, "event_id") INCLUDE ("earliest", "latest", "themes", "rank", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant");--> statement-breakpoint
-- by beginning, for narrow windows and the list
CREATE INDEX "timeline_facts_time" ON "timeline_facts" ("actor_id", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant", "last_report", "actors");--> statement-breakpoint
-- what lasts, by how long, for what has begun before a window
CREATE INDEX "timeline_facts_long" ON "timeline_facts" ("actor_id", "reach", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant", "last_report", "actors") WHERE "reach" IS NOT NULL;--> statement-breakpoint
-- by first report, for the clock of reports
CREATE INDEX "timeline_facts_reported" ON "timeline_facts" ("actor_id", "first_report") INCLUDE ("salience", "event_id", "themes", "rank", "action", "status", "origin", "checked", "is_initiator", "is_target", "is_participant", "last_report");--> statement-breakpoint
CREATE INDEX "timeline_facts_words" ON "timeline_facts" USING gin ("words","sources","years") WITH (fastupdate=false) WHERE "timeline_facts"."actor_id" = 0;--> statement-breakpoint
CREATE INDEX "timeline_facts_place" ON "timeline_facts" USING btree (slug_of("place")) WHERE "timeline_facts"."actor_id" = 0 and "timeline_facts"."place" is not null;--> statement-breakpoint
CREATE INDEX "timeline_facts_reports" ON "timeline_facts" USING btree ("first_report","last_report") WHERE "timeline_facts"."actor_id" = 0 and "timeline_facts"."first_report" < "timeline_facts"."last_report";--> statement-breakpoint
-- a theme is no bit any more, so there may be any number of them
ALTER TABLE "themes" DROP CONSTRAINT "themes_number";--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_number" CHECK ("number" >= 0);--> statement-breakpoint
CREATE OR REPLACE FUNCTION number_theme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number < 0 THEN
    NEW.number := (
      SELECT min(free) FROM generate_series(0, (SELECT count(*)::int FROM themes)) free WHERE NOT EXISTS (SELECT 1 FROM themes WHERE number = free)
    );
  END IF;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION make_clocks() RETURNS void LANGUAGE plpgsql AS $make$
DECLARE
  name text;
  key text;
  present text;
  gone text;
BEGIN
  DROP SCHEMA IF EXISTS past CASCADE;
  DROP SCHEMA IF EXISTS known CASCADE;

  -- An event that later articles told more of, as the earlier ones told it: an event of its own, so that the same statements work it out.
  CREATE SCHEMA past;
  CREATE TABLE past.events (LIKE public.events INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING IDENTITY, PRIMARY KEY (id));
  -- from the day of the last report that it rests on to the day before the next one
  ALTER TABLE past.events ADD COLUMN event_id integer NOT NULL, ADD COLUMN since date NOT NULL, ADD COLUMN until date NOT NULL,
    ADD CONSTRAINT past_events_day UNIQUE (event_id, since);
  CREATE TABLE past.event_actors (LIKE public.event_actors INCLUDING DEFAULTS, PRIMARY KEY (event_id, actor_id), FOREIGN KEY (event_id) REFERENCES past.events ON DELETE CASCADE);
  CREATE TABLE past.event_themes (LIKE public.event_themes INCLUDING DEFAULTS, PRIMARY KEY (event_id, theme_id), FOREIGN KEY (event_id) REFERENCES past.events ON DELETE CASCADE);
  CREATE TABLE past.timeline_facts (LIKE public.timeline_facts, PRIMARY KEY (event_id, actor_id), FOREIGN KEY (event_id) REFERENCES past.events ON DELETE CASCADE);
  SELECT string_agg(CASE column_name WHEN 'event_id' THEN 'p.id AS event_id' ELSE format('m.%I', column_name) END, ', ' ORDER BY ordinal_position)
    INTO present FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'event_mentions';
  EXECUTE format($view$
    CREATE VIEW past.event_mentions AS
      SELECT %s FROM past.events p
      JOIN public.event_mentions m ON m.event_id = p.event_id AND m.state = 'accepted'
      JOIN public.article_revisions r ON r.id = m.revision_id
      JOIN public.articles a ON a.id = r.article_id AND a.state = 'published' AND a.published <= p.since $view$, present);

  -- What was known on a day: who reads with the search path `known, public` reads that.
  CREATE SCHEMA known;
  CREATE FUNCTION known.day() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE AS $day$
    SELECT coalesce(nullif(current_setting('dateline.known', true), '')::date, 'infinity'::date)
  $day$;
  -- as a value of its own the day is worked out once, and not for each row
  CREATE VIEW known.articles AS SELECT * FROM public.articles WHERE published <= (SELECT known.day());
  -- what is read here was settled before, and settling would write into these views
  CREATE VIEW known.timeline_marks AS SELECT * FROM public.timeline_marks WHERE false;
  FOREACH name IN ARRAY ARRAY['events', 'event_actors', 'event_themes', 'timeline_facts'] LOOP
    key := CASE name WHEN 'events' THEN 'id' ELSE 'event_id' END;
    SELECT string_agg(format('x.%I', column_name), ', ' ORDER BY ordinal_position),
        string_agg(CASE column_name WHEN key THEN 'p.event_id' ELSE format('x.%I', column_name) END, ', ' ORDER BY ordinal_position)
      INTO present, gone FROM information_schema.columns WHERE table_schema = 'public' AND table_name = name;
    EXECUTE format($view$
      CREATE VIEW known.%1$I AS
        SELECT %3$s FROM public.%1$I x %5$s WHERE %6$s.last_report <= (SELECT known.day())
        UNION ALL
        SELECT %4$s FROM past.events p JOIN past.%1$I x ON x.%2$I = p.id WHERE p.since <= (SELECT known.day()) AND p.until > (SELECT known.day()) $view$,
      name, key, present, gone,
      CASE name WHEN 'timeline_facts' THEN '' ELSE format('JOIN public.timeline_facts s ON s.event_id = x.%I AND s.actor_id = 0', key) END,
      CASE name WHEN 'timeline_facts' THEN 'x' ELSE 's' END);
  END LOOP;
END
$make$;
--> statement-breakpoint
SELECT make_clocks();
--> statement-breakpoint
INSERT INTO "timeline_marks" SELECT 0 WHERE EXISTS (SELECT 1 FROM "events");
