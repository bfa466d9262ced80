CREATE TABLE "password_counters" (
	"key" text PRIMARY KEY NOT NULL,
	"account" text,
	"empty_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "password_counters_account" ON "password_counters" USING btree ("account");--> statement-breakpoint
CREATE INDEX "password_counters_empty_at" ON "password_counters" USING btree ("empty_at");