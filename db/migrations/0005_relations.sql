CREATE TABLE "event_relations" (
	"part_id" integer NOT NULL,
	"whole_id" integer NOT NULL,
	"kind" text DEFAULT 'part-of' NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"score" real,
	"reasons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"decided_by" text,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_relations_part_id_whole_id_kind_pk" PRIMARY KEY("part_id","whole_id","kind"),
	CONSTRAINT "event_relations_apart" CHECK ("event_relations"."part_id" <> "event_relations"."whole_id"),
	CONSTRAINT "event_relations_state" CHECK ("event_relations"."state" in ('proposed', 'confirmed', 'rejected'))
);
--> statement-breakpoint
ALTER TABLE "event_relations" ADD CONSTRAINT "event_relations_part_id_events_id_fk" FOREIGN KEY ("part_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_relations" ADD CONSTRAINT "event_relations_whole_id_events_id_fk" FOREIGN KEY ("whole_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_relations_whole" ON "event_relations" USING btree ("whole_id");