-- Months since the year 0, counted as astronomers do; PostgreSQL has no year 0.
CREATE FUNCTION year_number(day date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT extract(year FROM day)::int + (extract(year FROM day) < 0)::int
$$;
--> statement-breakpoint
CREATE FUNCTION month_number(day date) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (extract(year FROM day)::int + (extract(year FROM day) < 0)::int) * 12 + extract(month FROM day)::int - 1
$$;
--> statement-breakpoint
CREATE TABLE "timeline_facts" (
	"event_id" integer NOT NULL,
	"actor_id" integer NOT NULL,
	"earliest" date NOT NULL,
	"latest" date NOT NULL,
	"salience" real NOT NULL,
	"themes" integer NOT NULL,
	"rank" smallint NOT NULL,
	"months" integer NOT NULL,
	"reach" smallint,
	CONSTRAINT "timeline_facts_event_id_actor_id_pk" PRIMARY KEY("event_id","actor_id")
);
--> statement-breakpoint
-- by importance, for wide windows
CREATE INDEX "timeline_facts_walk" ON "timeline_facts" ("actor_id", "salience" DESC, "event_id") INCLUDE ("earliest", "latest", "themes");--> statement-breakpoint
-- by beginning, for narrow windows and the list
CREATE INDEX "timeline_facts_time" ON "timeline_facts" ("actor_id", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months");--> statement-breakpoint
-- what lasts, by how long, for what has begun before a window
CREATE INDEX "timeline_facts_long" ON "timeline_facts" ("actor_id", "reach", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months") WHERE "reach" IS NOT NULL;--> statement-breakpoint
CREATE TABLE "timeline_marks" (
	"event_id" integer
);
--> statement-breakpoint
CREATE TABLE "timeline_rollup" (
	"actor_id" integer NOT NULL,
	"theme" smallint NOT NULL,
	"grain" smallint NOT NULL,
	"period" integer NOT NULL,
	"months" integer NOT NULL,
	"starts" integer NOT NULL,
	"ends" integer NOT NULL,
	"weight" bigint NOT NULL,
	CONSTRAINT "timeline_rollup_actor_id_theme_grain_period_months_pk" PRIMARY KEY("actor_id","theme","grain","period","months")
	  INCLUDE ("starts", "ends", "weight")
);
--> statement-breakpoint
-- all actors of one theme and period
CREATE INDEX "timeline_rollup_actors" ON "timeline_rollup" ("theme", "grain", "period", "actor_id") INCLUDE ("starts", "ends");--> statement-breakpoint
CREATE TABLE "timeline_search" (
	"event_id" integer PRIMARY KEY NOT NULL,
	"earliest" date NOT NULL,
	"latest" date NOT NULL,
	"salience" real NOT NULL,
	"themes" integer NOT NULL,
	"rank" smallint NOT NULL,
	"months" integer NOT NULL,
	"actors" integer[] NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "timeline_search_words" ON "timeline_search" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE TABLE "timeline_state" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"instance" uuid DEFAULT gen_random_uuid() NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "timeline_state_only" CHECK ("timeline_state"."only")
);
--> statement-breakpoint
INSERT INTO "timeline_state" DEFAULT VALUES;--> statement-breakpoint
DROP INDEX "events_order";--> statement-breakpoint
DROP INDEX "events_salience_walk";--> statement-breakpoint
DROP INDEX "events_fts";--> statement-breakpoint
ALTER TABLE "events" DROP COLUMN "fts";--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "number" smallint DEFAULT -1 NOT NULL;--> statement-breakpoint
UPDATE "themes" SET "number" = numbered.n FROM (SELECT id, row_number() OVER (ORDER BY position, id) - 1 AS n FROM "themes") numbered WHERE numbered.id = "themes".id;--> statement-breakpoint
ALTER TABLE "themes" ADD CONSTRAINT "themes_number_unique" UNIQUE("number");--> statement-breakpoint
-- a bit of a four-byte number
ALTER TABLE "themes" ADD CONSTRAINT "themes_number" CHECK ("number" BETWEEN 0 AND 30);--> statement-breakpoint
CREATE FUNCTION number_theme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.number := (SELECT coalesce(max(number), -1) + 1 FROM themes);
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER themes_number BEFORE INSERT ON "themes" FOR EACH ROW EXECUTE FUNCTION number_theme();
--> statement-breakpoint
-- Marks: which events must be worked out again before the timeline is read next. Very many are one mark: everything.
CREATE FUNCTION mark_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT 1 FROM changed LIMIT 5001) written) > 5000 THEN
    INSERT INTO timeline_marks VALUES (0);
  ELSIF TG_TABLE_NAME = 'events' THEN
    INSERT INTO timeline_marks SELECT id FROM changed;
  ELSE
    INSERT INTO timeline_marks SELECT DISTINCT event_id FROM changed;
  END IF;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A part that moves to another event changes both.
CREATE FUNCTION mark_events_before() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks SELECT DISTINCT event_id FROM (SELECT event_id FROM changed UNION ALL SELECT event_id FROM previous) moved;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- A body that belongs elsewhere now takes the events of everything below it along.
CREATE FUNCTION mark_events_below() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (NULL);
  INSERT INTO timeline_marks
    WITH RECURSIVE below(id) AS (
      SELECT actor_id FROM changed
      UNION
      SELECT link.actor_id FROM below JOIN actor_affiliations link ON link.parent_id = below.id
    )
    SELECT DISTINCT event_actors.event_id FROM below JOIN event_actors ON event_actors.actor_id = below.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION mark_actor_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (NULL);
  INSERT INTO timeline_marks
    WITH RECURSIVE below(id) AS (
      SELECT changed.id FROM changed JOIN previous USING (id) WHERE changed.kind <> previous.kind
      UNION
      SELECT link.actor_id FROM below JOIN actor_affiliations link ON link.parent_id = below.id
    )
    SELECT DISTINCT event_actors.event_id FROM below JOIN event_actors ON event_actors.actor_id = below.id;
  RETURN NULL;
END
$$;
--> statement-breakpoint
-- What a page says beside its events: sources, quotations, names.
CREATE FUNCTION mark_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (NULL);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION mark_everything() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (0);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER events_inserted AFTER INSERT ON "events" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
CREATE TRIGGER events_updated AFTER UPDATE ON "events" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
CREATE TRIGGER events_deleted AFTER DELETE ON "events" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
CREATE TRIGGER events_truncated AFTER TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION mark_everything();--> statement-breakpoint
CREATE TRIGGER event_actors_inserted AFTER INSERT ON "event_actors" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
CREATE TRIGGER event_actors_updated AFTER UPDATE ON "event_actors" REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events_before();--> statement-breakpoint
CREATE TRIGGER event_actors_deleted AFTER DELETE ON "event_actors" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
CREATE TRIGGER event_themes_inserted AFTER INSERT ON "event_themes" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
CREATE TRIGGER event_themes_updated AFTER UPDATE ON "event_themes" REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events_before();--> statement-breakpoint
CREATE TRIGGER event_themes_deleted AFTER DELETE ON "event_themes" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
CREATE TRIGGER actor_affiliations_inserted AFTER INSERT ON "actor_affiliations" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events_below();--> statement-breakpoint
CREATE TRIGGER actor_affiliations_updated AFTER UPDATE ON "actor_affiliations" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events_below();--> statement-breakpoint
CREATE TRIGGER actor_affiliations_deleted AFTER DELETE ON "actor_affiliations" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events_below();--> statement-breakpoint
CREATE TRIGGER actors_updated AFTER UPDATE ON "actors" REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_actor_changes();--> statement-breakpoint
CREATE TRIGGER actors_marked AFTER INSERT OR DELETE ON "actors" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
CREATE TRIGGER actor_aliases_marked AFTER INSERT OR UPDATE OR DELETE ON "actor_aliases" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
CREATE TRIGGER themes_marked AFTER INSERT OR UPDATE OR DELETE ON "themes" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
CREATE TRIGGER sources_marked AFTER INSERT OR UPDATE OR DELETE ON "sources" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
CREATE TRIGGER articles_marked AFTER INSERT OR UPDATE OR DELETE ON "articles" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
CREATE TRIGGER event_mentions_marked AFTER INSERT OR UPDATE OR DELETE ON "event_mentions" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
INSERT INTO "timeline_marks" SELECT 0 WHERE EXISTS (SELECT 1 FROM "events");
