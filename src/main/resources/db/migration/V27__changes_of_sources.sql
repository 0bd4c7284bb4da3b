CREATE TRIGGER run_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON run
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('sources');
CREATE TRIGGER source_pause_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON source_pause
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('sources');
COMMENT ON COLUMN change.topic IS
  'campaign/slug; coverage/slug; units: units and accounts; sources: runs and pauses; access: users, sessions, tokens; all.';
