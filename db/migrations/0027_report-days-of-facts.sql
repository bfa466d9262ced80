ALTER TABLE "timeline_facts" ADD COLUMN "first_report" date;--> statement-breakpoint
ALTER TABLE "timeline_facts" ADD COLUMN "last_report" date;