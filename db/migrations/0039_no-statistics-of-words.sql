-- ANALYZE evaluated these expressions for up to 30,000 rows, which held the embedded database for seconds. The keys of events are never compared
-- with constants, so their statistics had no use. With statistics of the words, the planner read every text instead of the index for a common
-- word. The index is made anew because its old statistics would stay.
DROP INDEX "article_revisions_words";--> statement-breakpoint
CREATE INDEX "article_revisions_words" ON "article_revisions" USING gin (to_tsvector('english', "body")) WITH (fastupdate=false);--> statement-breakpoint
ALTER INDEX "article_revisions_words" ALTER COLUMN 1 SET STATISTICS 0;--> statement-breakpoint
ALTER INDEX "events_near" ALTER COLUMN 1 SET STATISTICS 0;
