CREATE TABLE "timeline_words" (
	"number" integer PRIMARY KEY NOT NULL,
	"query" "tsquery" NOT NULL,
	CONSTRAINT "timeline_words_query_unique" UNIQUE("query")
);
