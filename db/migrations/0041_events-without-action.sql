ALTER TABLE "events" ALTER COLUMN "action" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE past.events ALTER COLUMN "action" DROP NOT NULL;