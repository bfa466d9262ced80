-- Copies of articles have a time, a URL and a size, and say why they are gone.
ALTER TABLE "article_originals" ALTER COLUMN "bytes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "article_originals" ADD COLUMN "url" text;--> statement-breakpoint
ALTER TABLE "article_originals" ADD COLUMN "stored_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "article_originals" ADD COLUMN "size" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "article_originals" copy SET
  "size" = octet_length(copy."bytes"),
  "url" = CASE WHEN copy."name" ~ '^https?://' THEN copy."name" END,
  "stored_at" = revision."created_at"
FROM "article_revisions" revision WHERE revision."id" = copy."revision_id";--> statement-breakpoint
ALTER TABLE "article_originals" ALTER COLUMN "size" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "article_originals" ADD COLUMN "packed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "article_originals" ADD COLUMN "missing" text;--> statement-breakpoint
CREATE INDEX "article_originals_stored" ON "article_originals" USING btree ("stored_at") WHERE "article_originals"."bytes" is not null;--> statement-breakpoint
ALTER TABLE "article_originals" ADD CONSTRAINT "article_originals_missing" CHECK (("article_originals"."bytes" is null) = ("article_originals"."missing" is not null));--> statement-breakpoint
ALTER TABLE "article_originals" ADD CONSTRAINT "article_originals_reason" CHECK ("article_originals"."missing" in ('deleted', 'expired', 'quota', 'not-in-backup'));
