CREATE TABLE "article_revisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" integer NOT NULL,
	"number" integer NOT NULL,
	"body" text NOT NULL,
	"original" text NOT NULL,
	"content_hash" text NOT NULL,
	"extractor_version" text NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_id" integer NOT NULL,
	"title" text NOT NULL,
	"url" text,
	"published" date NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"note" text,
	"state" text DEFAULT 'draft' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_state" CHECK ("articles"."state" in ('draft', 'published', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sources_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"display_right" text DEFAULT 'quotations' NOT NULL,
	"publish_unchecked" boolean DEFAULT false NOT NULL,
	"corroboration_group" text,
	CONSTRAINT "sources_name_unique" UNIQUE("name"),
	CONSTRAINT "sources_display_right" CHECK ("sources"."display_right" in ('full', 'quotations', 'hidden'))
);
--> statement-breakpoint
CREATE TABLE "event_actors" (
	"event_id" integer NOT NULL,
	"actor_id" integer NOT NULL,
	"role" text NOT NULL,
	"origin" text DEFAULT 'machine' NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	CONSTRAINT "event_actors_event_id_actor_id_pk" PRIMARY KEY("event_id","actor_id")
);
--> statement-breakpoint
CREATE TABLE "event_mentions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_mentions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"event_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"state" text DEFAULT 'accepted' NOT NULL,
	"start_offset" integer NOT NULL,
	"end_offset" integer NOT NULL,
	"quote" text NOT NULL,
	"prefix" text NOT NULL,
	"suffix" text NOT NULL,
	"date_start" integer,
	"date_end" integer,
	"date_text" text,
	"title" text NOT NULL,
	"edtf" text NOT NULL,
	"earliest" date NOT NULL,
	"latest" date NOT NULL,
	"precision" text NOT NULL,
	"qualifier" text,
	"extent" text DEFAULT 'throughout' NOT NULL,
	"date_basis" text NOT NULL,
	"status" text NOT NULL,
	"polarity" text DEFAULT 'affirmed' NOT NULL,
	"outcome" text DEFAULT 'unknown' NOT NULL,
	"salience" real NOT NULL,
	"rules" jsonb NOT NULL,
	"trace" jsonb NOT NULL,
	"merge_reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"extractor_version" text NOT NULL,
	"health" text DEFAULT 'verified' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_mentions_state" CHECK ("event_mentions"."state" in ('proposed', 'accepted', 'rejected')),
	CONSTRAINT "event_mentions_offsets" CHECK ("event_mentions"."start_offset" >= 0 and "event_mentions"."end_offset" > "event_mentions"."start_offset")
);
--> statement-breakpoint
CREATE TABLE "event_themes" (
	"event_id" integer NOT NULL,
	"theme_id" text NOT NULL,
	"position" smallint DEFAULT 0 NOT NULL,
	"origin" text DEFAULT 'machine' NOT NULL,
	CONSTRAINT "event_themes_event_id_theme_id_pk" PRIMARY KEY("event_id","theme_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"summary" text,
	"edtf" text NOT NULL,
	"earliest" date NOT NULL,
	"latest" date NOT NULL,
	"span" daterange GENERATED ALWAYS AS (daterange("events"."earliest", "events"."latest", '[]')) STORED,
	"precision" text NOT NULL,
	"qualifier" text,
	"extent" text DEFAULT 'throughout' NOT NULL,
	"date_basis" text NOT NULL,
	"date_text" text,
	"status" text NOT NULL,
	"polarity" text DEFAULT 'affirmed' NOT NULL,
	"outcome" text DEFAULT 'unknown' NOT NULL,
	"action" text NOT NULL,
	"place" text,
	"salience" real NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"checked_at" timestamp with time zone,
	"checked_by" text,
	"origins" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"merged_into" integer,
	"search_text" text DEFAULT '' NOT NULL,
	"fts" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', "events"."title"), 'A') || setweight(to_tsvector('english', "events"."search_text"), 'B')) STORED,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "events_bounds" CHECK ("events"."earliest" <= "events"."latest"),
	CONSTRAINT "events_state" CHECK ("events"."state" in ('draft', 'published', 'rejected')),
	CONSTRAINT "events_salience" CHECK ("events"."salience" between 0 and 1)
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"user_id" text,
	"action" text NOT NULL,
	"target_type" text,
	"target_id" text,
	"before" jsonb,
	"after" jsonb,
	"request_id" text,
	"ip" text
);
--> statement-breakpoint
CREATE TABLE "event_revisions" (
	"event_id" integer NOT NULL,
	"version" integer NOT NULL,
	"change" text NOT NULL,
	"reason" text,
	"changed_by" text,
	"snapshot" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_revisions_event_id_version_pk" PRIMARY KEY("event_id","version")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "setup_tokens" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"role" text DEFAULT 'reader' NOT NULL,
	"disabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "actor_affiliations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "actor_affiliations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"actor_id" integer NOT NULL,
	"parent_id" integer NOT NULL,
	"office" text,
	"valid_from" date,
	"valid_to" date,
	CONSTRAINT "actor_affiliations_once" UNIQUE NULLS NOT DISTINCT("actor_id","parent_id","office","valid_from")
);
--> statement-breakpoint
CREATE TABLE "actor_aliases" (
	"actor_id" integer NOT NULL,
	"alias" text NOT NULL,
	CONSTRAINT "actor_aliases_actor_id_alias_pk" PRIMARY KEY("actor_id","alias")
);
--> statement-breakpoint
CREATE TABLE "actors" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "actors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"vocabulary_id" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"country" char(3),
	"merged_into" integer,
	CONSTRAINT "actors_slug_unique" UNIQUE("slug"),
	CONSTRAINT "actors_vocabulary_id_unique" UNIQUE("vocabulary_id")
);
--> statement-breakpoint
CREATE TABLE "themes" (
	"id" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"family" text NOT NULL,
	"icon" text NOT NULL,
	"position" smallint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_revisions" ADD CONSTRAINT "article_revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_actors" ADD CONSTRAINT "event_actors_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_actors" ADD CONSTRAINT "event_actors_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_revision_id_article_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."article_revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_themes" ADD CONSTRAINT "event_themes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_themes" ADD CONSTRAINT "event_themes_theme_id_themes_id_fk" FOREIGN KEY ("theme_id") REFERENCES "public"."themes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_merged_into_events_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_revisions" ADD CONSTRAINT "event_revisions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_affiliations" ADD CONSTRAINT "actor_affiliations_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_affiliations" ADD CONSTRAINT "actor_affiliations_parent_id_actors_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actor_aliases" ADD CONSTRAINT "actor_aliases_actor_id_actors_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."actors"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actors" ADD CONSTRAINT "actors_merged_into_actors_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."actors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "article_revisions_number" ON "article_revisions" USING btree ("article_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "article_revisions_hash" ON "article_revisions" USING btree ("content_hash");--> statement-breakpoint
CREATE INDEX "articles_published" ON "articles" USING btree ("published");--> statement-breakpoint
CREATE INDEX "articles_source" ON "articles" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "event_actors_actor" ON "event_actors" USING btree ("actor_id","event_id");--> statement-breakpoint
CREATE INDEX "event_mentions_event" ON "event_mentions" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "event_mentions_revision" ON "event_mentions" USING btree ("revision_id","start_offset");--> statement-breakpoint
CREATE INDEX "event_themes_theme" ON "event_themes" USING btree ("theme_id","event_id");--> statement-breakpoint
CREATE INDEX "events_order" ON "events" USING btree ("earliest","id") WHERE "events"."state" = 'published' and "events"."merged_into" is null;--> statement-breakpoint
CREATE INDEX "events_salience_walk" ON "events" USING btree ("salience" DESC NULLS FIRST,"id") WHERE "events"."state" = 'published' and "events"."merged_into" is null;--> statement-breakpoint
CREATE INDEX "events_waiting" ON "events" USING btree ("id") WHERE "events"."state" = 'draft';--> statement-breakpoint
CREATE INDEX "events_merged" ON "events" USING btree ("merged_into") WHERE "events"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "events_span" ON "events" USING gist ("span");--> statement-breakpoint
CREATE INDEX "events_fts" ON "events" USING gin ("fts");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_log_target" ON "audit_log" USING btree ("target_type","target_id");--> statement-breakpoint
CREATE INDEX "event_revisions_at" ON "event_revisions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "accounts" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "actor_affiliations_parent" ON "actor_affiliations" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "actor_aliases_trgm" ON "actor_aliases" USING gin ("alias" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "actors_name_trgm" ON "actors" USING gin ("name" gin_trgm_ops);