-- Sources are merged by reference, as actors and themes are.
ALTER TABLE "vocabulary_merges" DROP CONSTRAINT "vocabulary_merges_kind";--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "other_names" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "merged_into" integer;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "root" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "sources" DISABLE TRIGGER USER;--> statement-breakpoint
UPDATE "sources" SET "root" = "id";--> statement-breakpoint
ALTER TABLE "sources" ENABLE TRIGGER USER;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_merged_into_sources_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sources_root" ON "sources" USING btree ("root");--> statement-breakpoint
ALTER TABLE "vocabulary_merges" ADD CONSTRAINT "vocabulary_merges_kind" CHECK ("vocabulary_merges"."kind" in ('actor', 'theme', 'source'));--> statement-breakpoint
CREATE TRIGGER sources_root BEFORE INSERT OR UPDATE OF "merged_into" ON "sources" FOR EACH ROW EXECUTE FUNCTION find_root();--> statement-breakpoint
CREATE TRIGGER sources_root_passed AFTER UPDATE OF "merged_into" ON "sources" FOR EACH ROW EXECUTE FUNCTION pass_root_on();--> statement-breakpoint
-- A merge never lets a language model read more texts, because only administrators decide that.
CREATE VIEW shown_sources AS
  SELECT said.id, kept.id AS root, kept.name, kept.slug, kept.display_right, kept.publish_unchecked,
    CASE WHEN said.second_reader = 'off' THEN said.second_reader ELSE kept.second_reader END AS second_reader, kept.corroboration_group
  FROM sources said JOIN sources kept ON kept.id = said.root;--> statement-breakpoint
-- A merge changes the sources of events, and the right to show a source applies to the sources merged into it too.
CREATE OR REPLACE FUNCTION mark_source_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO timeline_marks VALUES (NULL);
  INSERT INTO timeline_marks
    SELECT DISTINCT mention.event_id
    FROM changed JOIN previous USING (id)
    JOIN sources said ON said.id = changed.id OR said.root = changed.id
    JOIN articles article ON article.source_id = said.id
    JOIN article_revisions revision ON revision.article_id = article.id
    JOIN event_mentions mention ON mention.revision_id = revision.id
    WHERE (changed.display_right, changed.root) IS DISTINCT FROM (previous.display_right, previous.root);
  RETURN NULL;
END
$$;
