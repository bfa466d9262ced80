-- The source that a table or an editor names is a field of the event, with a history like the other fields.
ALTER TABLE "events" ADD COLUMN "reference" jsonb;--> statement-breakpoint
UPDATE "events" SET "reference" = jsonb_build_object('url', imported.url, 'title', null, 'quote', imported.quote)
  FROM "imported_events" imported WHERE imported.event_id = "events".id AND imported.url IS NOT NULL;--> statement-breakpoint
-- Only editors may see the name of the file, so a quotation without a URL gets a general title.
UPDATE "events" SET "reference" = jsonb_build_object('url', null, 'title', 'Imported table', 'quote', imported.quote)
  FROM "imported_events" imported WHERE imported.event_id = "events".id AND imported.url IS NULL AND imported.quote IS NOT NULL;--> statement-breakpoint
ALTER TABLE "imported_events" DROP COLUMN "url";--> statement-breakpoint
ALTER TABLE "imported_events" DROP COLUMN "quote";
