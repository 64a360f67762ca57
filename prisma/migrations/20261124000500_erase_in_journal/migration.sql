-- The journal of administration names people whom staff looked for or helped, and how accounts were called before: what
-- is erased for a person is erased there, too. As in the history of cases, that something was done stays.
CREATE OR REPLACE FUNCTION keep_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('casement.purge', true) = 'on' THEN
    RETURN OLD;
  END IF;
  -- Erasing what a person may ask to be forgotten: the words go, that something was done stays.
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME IN ('events', 'journal') AND current_setting('casement.purge', true) = 'on'
    AND to_jsonb(NEW) - 'text' - 'data' = to_jsonb(OLD) - 'text' - 'data' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% can''t be changed once written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
