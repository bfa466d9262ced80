-- A merge is a reference: "merged_into" names the next record, "root" the last one of the chain. Earlier merges pointed at roots alone.
ALTER TABLE "vocabulary_merges" ALTER COLUMN "moved" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "themes" ADD COLUMN "root" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "themes" SET "root" = coalesce("merged_into", "id");--> statement-breakpoint
CREATE FUNCTION find_root() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cyclic boolean;
BEGIN
  NEW.root := NEW.id;
  IF NEW.merged_into IS NULL THEN
    RETURN NEW;
  END IF;
  EXECUTE format('
    WITH RECURSIVE chain AS (
      SELECT id, merged_into FROM %1$I.%2$I WHERE id = ($1).merged_into
      UNION SELECT next.id, next.merged_into FROM chain JOIN %1$I.%2$I next ON next.id = chain.merged_into
    ) SELECT bool_or(id = ($1).id), max(id) FILTER (WHERE merged_into IS NULL) FROM chain', TG_TABLE_SCHEMA, TG_TABLE_NAME)
    INTO cyclic, NEW.root USING NEW;
  IF cyclic THEN
    RAISE EXCEPTION 'merging % % into % would close a cycle', TG_TABLE_NAME, NEW.id, NEW.merged_into USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE FUNCTION pass_root_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('
    WITH RECURSIVE merged AS (
      SELECT id FROM %1$I.%2$I WHERE merged_into = ($1).id
      UNION SELECT next.id FROM merged JOIN %1$I.%2$I next ON next.merged_into = merged.id
    ) UPDATE %1$I.%2$I record SET root = ($1).root FROM merged WHERE record.id = merged.id', TG_TABLE_SCHEMA, TG_TABLE_NAME) USING NEW;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER themes_root BEFORE INSERT OR UPDATE OF "merged_into" ON "themes" FOR EACH ROW EXECUTE FUNCTION find_root();--> statement-breakpoint
CREATE TRIGGER themes_root_passed AFTER UPDATE OF "merged_into" ON "themes" FOR EACH ROW EXECUTE FUNCTION pass_root_on();
