-- Two clocks: tables and views that stand for those of the schema `public` under the same names (services/clocks). They are made from the columns
-- that those have. A migration that adds columns to one of them calls this again; one that takes columns away says first
-- DROP SCHEMA past, known, reported CASCADE. Their rows follow from the rest and are made when asked for.
CREATE FUNCTION make_clocks() RETURNS void LANGUAGE plpgsql AS $make$
DECLARE
  name text;
  key text;
  present text;
  gone text;
  replaced text;
BEGIN
  DROP SCHEMA IF EXISTS past CASCADE;
  DROP SCHEMA IF EXISTS known CASCADE;
  DROP SCHEMA IF EXISTS reported CASCADE;

  -- An event that later articles told more of, as the earlier ones told it: an event of its own, so that the same statements work it out.
  CREATE SCHEMA past;
  CREATE TABLE past.events (LIKE public.events INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING IDENTITY, PRIMARY KEY (id));
  -- from the day of the last report that it rests on to the day before the next one
  ALTER TABLE past.events ADD COLUMN event_id integer NOT NULL, ADD COLUMN since date NOT NULL, ADD COLUMN until date NOT NULL,
    ADD CONSTRAINT past_events_day UNIQUE (event_id, since);
  CREATE TABLE past.event_actors (LIKE public.event_actors INCLUDING DEFAULTS, PRIMARY KEY (event_id, actor_id), FOREIGN KEY (event_id) REFERENCES past.events ON DELETE CASCADE);
  CREATE TABLE past.event_themes (LIKE public.event_themes INCLUDING DEFAULTS, PRIMARY KEY (event_id, theme_id), FOREIGN KEY (event_id) REFERENCES past.events ON DELETE CASCADE);
  CREATE TABLE past.timeline_facts (LIKE public.timeline_facts, PRIMARY KEY (event_id, actor_id), FOREIGN KEY (event_id) REFERENCES past.events ON DELETE CASCADE);
  CREATE TABLE past.timeline_search (LIKE public.timeline_search, PRIMARY KEY (event_id), FOREIGN KEY (event_id) REFERENCES past.events ON DELETE CASCADE);
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
  CREATE VIEW known.articles AS SELECT * FROM public.articles WHERE published <= known.day();
  -- what is read here was settled before, and settling would write into these views
  CREATE VIEW known.timeline_marks AS SELECT * FROM public.timeline_marks WHERE false;
  FOREACH name IN ARRAY ARRAY['events', 'event_actors', 'event_themes', 'timeline_facts', 'timeline_search'] LOOP
    key := CASE name WHEN 'events' THEN 'id' ELSE 'event_id' END;
    SELECT string_agg(format('x.%I', column_name), ', ' ORDER BY ordinal_position),
        string_agg(CASE column_name WHEN key THEN 'p.event_id' ELSE format('x.%I', column_name) END, ', ' ORDER BY ordinal_position)
      INTO present, gone FROM information_schema.columns WHERE table_schema = 'public' AND table_name = name;
    EXECUTE format($view$
      CREATE VIEW known.%1$I AS
        SELECT %3$s FROM public.%1$I x %5$s WHERE s.last_report <= known.day()
        UNION ALL
        SELECT %4$s FROM past.events p JOIN past.%1$I x ON x.%2$I = p.id WHERE p.since <= known.day() AND p.until > known.day() $view$,
      name, key, present, gone,
      CASE name WHEN 'timeline_search' THEN 'JOIN LATERAL (SELECT x.last_report) s ON true'
        ELSE format('JOIN public.timeline_search s ON s.event_id = x.%I', key) END);
  END LOOP;

  -- The same by the day on which an event was first reported: who reads with the search path `reported, known, public` reads that.
  CREATE SCHEMA reported;
  FOREACH name IN ARRAY ARRAY['timeline_facts', 'timeline_search'] LOOP
    SELECT string_agg(CASE column_name
        WHEN 'earliest' THEN 's.first_report AS earliest' WHEN 'latest' THEN 's.first_report AS latest'
        WHEN 'months' THEN '1 AS months' WHEN 'reach' THEN 'NULL::smallint AS reach'
        ELSE format('x.%I', column_name) END, ', ' ORDER BY ordinal_position)
      INTO replaced FROM information_schema.columns WHERE table_schema = 'public' AND table_name = name;
    EXECUTE format('CREATE VIEW reported.%1$I AS SELECT %2$s FROM known.%1$I x %3$s', name, replaced,
      CASE name WHEN 'timeline_search' THEN 'JOIN LATERAL (SELECT x.first_report) s ON true'
        ELSE 'JOIN known.timeline_search s ON s.event_id = x.event_id' END);
  END LOOP;
END
$make$;
--> statement-breakpoint
SELECT make_clocks();
--> statement-breakpoint
-- When an event was reported follows from the days of its articles too.
CREATE OR REPLACE FUNCTION mark_article_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (NULL);
  INSERT INTO timeline_marks
    SELECT DISTINCT mention.event_id
    FROM changed JOIN previous USING (id)
    JOIN article_revisions revision ON revision.article_id = changed.id
    JOIN event_mentions mention ON mention.revision_id = revision.id
    WHERE (changed.state, changed.source_id, changed.published) IS DISTINCT FROM (previous.state, previous.source_id, previous.published);
  RETURN NULL;
END
$$;
--> statement-breakpoint
INSERT INTO "timeline_marks" SELECT 0 WHERE EXISTS (SELECT 1 FROM "events");
