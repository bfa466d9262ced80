-- A theme that comes back from a backup keeps its number.
CREATE OR REPLACE FUNCTION number_theme() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number < 0 THEN
    NEW.number := (SELECT coalesce(max(number), -1) + 1 FROM themes);
  END IF;
  RETURN NEW;
END
$$;
