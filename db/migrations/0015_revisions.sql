DROP INDEX "article_revisions_hash";--> statement-breakpoint
CREATE UNIQUE INDEX "article_revisions_first" ON "article_revisions" USING btree ("content_hash") WHERE "article_revisions"."number" = 1;--> statement-breakpoint
CREATE INDEX "article_revisions_hash" ON "article_revisions" USING btree ("content_hash");