-- A name as an address writes it; one without any Latin letter or digit gets a short sum of itself.
CREATE FUNCTION slug_of(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(
    nullif(trim(BOTH '-' FROM left(trim(BOTH '-' FROM regexp_replace(lower(regexp_replace(normalize(name, NFKD), '[\u0300-\u036f]', '', 'g')), '[^a-z0-9]+', '-', 'g')), 80)), ''),
    'x' || left(md5(name), 8)
  )
$$;
--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "slug" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "sources" SET "slug" = numbered.slug || CASE WHEN numbered.n > 1 THEN '-' || numbered.n ELSE '' END
  FROM (SELECT id, slug_of(name) AS slug, row_number() OVER (PARTITION BY slug_of(name) ORDER BY id) AS n FROM "sources") numbered
  WHERE numbered.id = "sources".id;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_slug_unique" UNIQUE("slug");--> statement-breakpoint
-- A source that comes back from a backup keeps its slug.
CREATE FUNCTION name_source() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  base text := slug_of(NEW.name);
  n integer := 1;
BEGIN
  NEW.slug := base;
  WHILE EXISTS (SELECT 1 FROM sources WHERE slug = NEW.slug) LOOP
    n := n + 1;
    NEW.slug := base || '-' || n;
  END LOOP;
  RETURN NEW;
END
$$;
--> statement-breakpoint
CREATE TRIGGER sources_slug BEFORE INSERT ON "sources" FOR EACH ROW WHEN (NEW.slug = '') EXECUTE FUNCTION name_source();
--> statement-breakpoint
-- They follow from the rest and are made anew by the mark below.
TRUNCATE "timeline_facts", "timeline_rollup", "timeline_search";--> statement-breakpoint
ALTER TABLE "timeline_facts" ADD COLUMN "traits" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "timeline_facts" ADD COLUMN "roles" smallint NOT NULL;--> statement-breakpoint
ALTER TABLE "timeline_search" ADD COLUMN "traits" integer NOT NULL;--> statement-breakpoint
ALTER TABLE "timeline_search" ADD COLUMN "sources" integer[] NOT NULL;--> statement-breakpoint
ALTER TABLE "timeline_search" ADD COLUMN "place" text;--> statement-breakpoint
DROP INDEX "timeline_facts_walk";--> statement-breakpoint
DROP INDEX "timeline_facts_time";--> statement-breakpoint
DROP INDEX "timeline_facts_long";--> statement-breakpoint
-- by importance, for wide windows
CREATE INDEX "timeline_facts_walk" ON "timeline_facts" ("actor_id", "salience" DESC, "event_id") INCLUDE ("earliest", "latest", "themes", "rank", "traits", "roles");--> statement-breakpoint
-- by beginning, for narrow windows and the list
CREATE INDEX "timeline_facts_time" ON "timeline_facts" ("actor_id", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months", "traits", "roles");--> statement-breakpoint
-- what lasts, by how long, for what has begun before a window
CREATE INDEX "timeline_facts_long" ON "timeline_facts" ("actor_id", "reach", "earliest") INCLUDE ("latest", "salience", "event_id", "themes", "rank", "months", "traits", "roles") WHERE "reach" IS NOT NULL;--> statement-breakpoint
-- Which sources report an event follows from its mentions, their articles, and whether the source may be named.
CREATE FUNCTION mark_article_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (NULL);
  INSERT INTO timeline_marks
    SELECT DISTINCT mention.event_id
    FROM changed JOIN previous USING (id)
    JOIN article_revisions revision ON revision.article_id = changed.id
    JOIN event_mentions mention ON mention.revision_id = revision.id
    WHERE (changed.state, changed.source_id) IS DISTINCT FROM (previous.state, previous.source_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION mark_source_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (NULL);
  INSERT INTO timeline_marks
    SELECT DISTINCT mention.event_id
    FROM changed JOIN previous USING (id)
    JOIN articles article ON article.source_id = changed.id
    JOIN article_revisions revision ON revision.article_id = article.id
    JOIN event_mentions mention ON mention.revision_id = revision.id
    WHERE changed.display_right <> previous.display_right;
  RETURN NULL;
END
$$;
--> statement-breakpoint
DROP TRIGGER sources_marked ON "sources";--> statement-breakpoint
DROP TRIGGER articles_marked ON "articles";--> statement-breakpoint
DROP TRIGGER event_mentions_marked ON "event_mentions";--> statement-breakpoint
CREATE TRIGGER sources_marked AFTER INSERT OR DELETE ON "sources" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
CREATE TRIGGER sources_updated AFTER UPDATE ON "sources" REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_source_changes();--> statement-breakpoint
CREATE TRIGGER articles_marked AFTER INSERT OR DELETE ON "articles" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();--> statement-breakpoint
CREATE TRIGGER articles_updated AFTER UPDATE ON "articles" REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_article_changes();--> statement-breakpoint
CREATE TRIGGER event_mentions_inserted AFTER INSERT ON "event_mentions" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
CREATE TRIGGER event_mentions_updated AFTER UPDATE ON "event_mentions" REFERENCING OLD TABLE AS previous NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events_before();--> statement-breakpoint
CREATE TRIGGER event_mentions_deleted AFTER DELETE ON "event_mentions" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION mark_events();--> statement-breakpoint
INSERT INTO "timeline_marks" SELECT 0 WHERE EXISTS (SELECT 1 FROM "events");
