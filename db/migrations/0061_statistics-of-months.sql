-- Counts by month then plan for a thousand groups instead of one per day, so that PostgreSQL can share the work among processes.
CREATE STATISTICS "timeline_facts_months" ON (date_trunc('month', ("earliest" + 1753164)::timestamp)), "months" FROM "timeline_facts";--> statement-breakpoint
ANALYZE "timeline_facts";
