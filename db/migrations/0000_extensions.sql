-- trigram indexes on names
CREATE EXTENSION IF NOT EXISTS pg_trgm;
