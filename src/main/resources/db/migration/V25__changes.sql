CREATE TABLE change (
  topic text NOT NULL,
  shard int NOT NULL,
  number bigint NOT NULL,
  noted_by xid8 NOT NULL,
  PRIMARY KEY (topic, shard)
) WITH (fillfactor = 50);
COMMENT ON TABLE change IS
  'How often what belongs to a topic has changed: answers that were read before the last change are kept no longer. A topic''s number is the sum of its shards.';
COMMENT ON COLUMN change.topic IS
  'campaign/slug; coverage/slug; units: units and accounts; access: users, sessions, tokens; all.';
COMMENT ON COLUMN change.shard IS
  'By connection, so that transactions do not wait for each other.';
COMMENT ON COLUMN change.noted_by IS 'A transaction counts once.';

CREATE FUNCTION note_change(changed text) RETURNS void LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO change AS c (topic, shard, number, noted_by)
  VALUES (changed, pg_backend_pid() % 64, 1, pg_current_xact_id())
  ON CONFLICT (topic, shard) DO UPDATE SET number = c.number + 1, noted_by = excluded.noted_by
    WHERE c.noted_by <> excluded.noted_by;
END;

CREATE FUNCTION note_campaigns() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_change('campaign/' || r.campaign)
  FROM (SELECT DISTINCT campaign FROM changed_rows ORDER BY campaign) r;
  RETURN NULL;
END
$$;

CREATE FUNCTION note_campaign_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_change('campaign/' || r.slug) FROM (SELECT slug FROM changed_rows ORDER BY slug) r;
  RETURN NULL;
END
$$;

CREATE FUNCTION note_topic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_change(TG_ARGV[0]);
  RETURN NULL;
END
$$;

CREATE TRIGGER tally_total_added AFTER INSERT ON tally_total
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();
CREATE TRIGGER tally_total_changed AFTER UPDATE ON tally_total
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();
CREATE TRIGGER tally_total_gone AFTER DELETE ON tally_total
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();
CREATE TRIGGER tally_total_emptied AFTER TRUNCATE ON tally_total
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('all');

CREATE TRIGGER campaign_post_changed AFTER UPDATE ON campaign_post
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();
CREATE TRIGGER campaign_post_gone AFTER DELETE ON campaign_post
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();
CREATE TRIGGER campaign_post_emptied AFTER TRUNCATE ON campaign_post
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('all');

CREATE TRIGGER watched_slice_added AFTER INSERT ON watched_slice
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();
CREATE TRIGGER watched_slice_changed AFTER UPDATE ON watched_slice
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();
CREATE TRIGGER watched_slice_gone AFTER DELETE ON watched_slice
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaigns();

CREATE TRIGGER campaign_added AFTER INSERT ON campaign
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaign_itself();
CREATE TRIGGER campaign_changed AFTER UPDATE ON campaign
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaign_itself();
CREATE TRIGGER campaign_gone AFTER DELETE ON campaign
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_campaign_itself();
CREATE TRIGGER campaign_emptied AFTER TRUNCATE ON campaign
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('all');

CREATE TRIGGER unit_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('units');
CREATE TRIGGER account_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON account
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('units');

CREATE TRIGGER app_user_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON app_user
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('access');
-- that a session was seen again changes nothing of what it may
CREATE TRIGGER app_session_changed AFTER INSERT OR DELETE OR TRUNCATE ON app_session
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('access');
CREATE TRIGGER api_token_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON api_token
  FOR EACH STATEMENT EXECUTE FUNCTION note_topic('access');

CREATE FUNCTION note_coverage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_change('coverage/' || r.campaign)
  FROM (SELECT DISTINCT campaign FROM changed_rows ORDER BY campaign) r;
  RETURN NULL;
END
$$;

CREATE TRIGGER coverage_added AFTER INSERT ON coverage
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_coverage();
CREATE TRIGGER coverage_changed AFTER UPDATE ON coverage
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_coverage();
CREATE TRIGGER coverage_gone AFTER DELETE ON coverage
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_coverage();
CREATE TRIGGER watched_target_added AFTER INSERT ON watched_target
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_coverage();
CREATE TRIGGER watched_target_changed AFTER UPDATE ON watched_target
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_coverage();
CREATE TRIGGER watched_target_gone AFTER DELETE ON watched_target
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION note_coverage();
