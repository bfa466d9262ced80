-- The site's name stands on every page and in every feed: a setting that is written makes a new version of all answers.
CREATE TRIGGER settings_marked AFTER INSERT OR UPDATE OR DELETE ON "settings" FOR EACH STATEMENT EXECUTE FUNCTION mark_words();
