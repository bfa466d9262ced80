-- Only a plan counts as cancelled or postponed: see services/facts/traits.ts. The facts of these events say otherwise until they are read again.
INSERT INTO "timeline_marks" SELECT id FROM "events" WHERE outcome IN ('cancelled', 'postponed') AND status NOT IN ('planned', 'hypothetical');
