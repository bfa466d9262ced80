CREATE TABLE "sent_forms" (
	"key" text PRIMARY KEY NOT NULL,
	"led_to" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "sent_forms_at" ON "sent_forms" USING btree ("at");