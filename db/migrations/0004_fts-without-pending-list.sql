DROP INDEX "events_fts";--> statement-breakpoint
CREATE INDEX "events_fts" ON "events" USING gin ("fts") WITH (fastupdate=false);