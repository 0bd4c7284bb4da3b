-- Judging stored posts again, and what the registry remembers of earlier gazetteers.

ALTER TABLE campaign_post ADD COLUMN verdict_hash bigint;
COMMENT ON COLUMN campaign_post.verdict_hash IS
  'Of all that judging decided, units included; null: not known, to be judged and compared.';

CREATE TABLE reattribution (
  campaign text PRIMARY KEY,
  fingerprint text NOT NULL,
  after_platform text NOT NULL DEFAULT '',
  after_native_id text NOT NULL DEFAULT '',
  posts_read bigint NOT NULL DEFAULT 0,
  verdicts_changed bigint NOT NULL DEFAULT 0,
  started_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  finished_at timestamptz
);
COMMENT ON TABLE reattribution IS
  'The last time that the stored posts of a campaign were judged again, finished or interrupted.';
COMMENT ON COLUMN reattribution.fingerprint IS
  'Of everything that verdicts rest on besides the posts: another one, and it begins anew.';
COMMENT ON COLUMN reattribution.after_native_id IS
  'Key, with after_platform, of the last post that is done.';

CREATE TABLE gazetteer_version (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version text NOT NULL,
  loaded_at timestamptz NOT NULL,
  units int,
  renamed int,
  retired int
);
COMMENT ON TABLE gazetteer_version IS 'Every load of a gazetteer; counts of old loads are not known.';
INSERT INTO gazetteer_version (version, loaded_at) SELECT version, loaded_at FROM gazetteer;

CREATE TABLE unit_history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  unit_code text NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  full_name text NOT NULL,
  version text NOT NULL,
  until timestamptz NOT NULL
);
COMMENT ON TABLE unit_history IS
  'Kinds and names that units had before a newer gazetteer gave them others; nothing leaves it.';
COMMENT ON COLUMN unit_history.version IS 'The last gazetteer that had it so.';
COMMENT ON COLUMN unit_history.until IS 'When the newer one was loaded.';

-- As before, but by the time that post_unit_by_time is ordered by (both are the same).
CREATE OR REPLACE VIEW contribution AS
SELECT
  u.campaign, u.unit_code, u.platform, c.day, u.native_id, c.account_key, u.published_at,
  c.fully_tagged, u.in_province, u.in_district, u.in_body,
  p.views, p.likes, p.comments, p.shares
FROM post_unit u
JOIN campaign_post c USING (campaign, platform, native_id)
JOIN post p USING (platform, native_id)
WHERE c.counted;
