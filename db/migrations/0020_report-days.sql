ALTER TABLE "timeline_search" ADD COLUMN "first_report" date;--> statement-breakpoint
ALTER TABLE "timeline_search" ADD COLUMN "last_report" date;--> statement-breakpoint
CREATE INDEX "timeline_search_reports" ON "timeline_search" USING btree ("first_report","last_report") WHERE "timeline_search"."first_report" < "timeline_search"."last_report";