CREATE TABLE "model_answers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "model_answers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"revision_id" integer NOT NULL,
	"model" text NOT NULL,
	"prompt_version" text NOT NULL,
	"answers" jsonb NOT NULL,
	"prompt_tokens" integer NOT NULL,
	"completion_tokens" integer NOT NULL,
	"cost_micros" bigint DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sources" ADD COLUMN "second_reader" text DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD COLUMN "second_reading" jsonb;--> statement-breakpoint
ALTER TABLE "model_answers" ADD CONSTRAINT "model_answers_revision_id_article_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."article_revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "model_answers_revision" ON "model_answers" USING btree ("revision_id","id");--> statement-breakpoint
CREATE INDEX "model_answers_created" ON "model_answers" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "event_mentions_disagreement" ON "event_mentions" USING btree ("id") WHERE "event_mentions"."second_reading"->>'finding' = 'disagreement';--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_second_reader" CHECK ("sources"."second_reader" in ('off', 'on', 'publish-both'));--> statement-breakpoint
-- The views of earlier states have the new column too.
SELECT make_clocks();
