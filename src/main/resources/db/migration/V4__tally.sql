-- Roll-ups, kept by the transaction that stores the posts. `contribution` is the one definition of
-- what a post adds to which unit: increments and recounts both read it.

CREATE VIEW contribution AS
SELECT
  u.campaign, u.unit_code, u.platform, c.day, u.native_id, c.account_key, c.published_at,
  c.fully_tagged, u.in_province, u.in_district, u.in_body,
  p.views, p.likes, p.comments, p.shares
FROM post_unit u
JOIN campaign_post c USING (campaign, platform, native_id)
JOIN post p USING (platform, native_id)
WHERE c.counted;

CREATE TABLE tally (
  campaign text NOT NULL,
  unit_code text NOT NULL,
  platform text NOT NULL,
  day date NOT NULL,
  posts bigint NOT NULL CHECK (posts >= 0),
  fully_tagged bigint NOT NULL,
  in_province bigint NOT NULL,
  in_district bigint NOT NULL,
  in_body bigint NOT NULL,
  views bigint NOT NULL,
  views_known bigint NOT NULL,
  likes bigint NOT NULL,
  likes_known bigint NOT NULL,
  comments bigint NOT NULL,
  comments_known bigint NOT NULL,
  shares bigint NOT NULL,
  shares_known bigint NOT NULL,
  first_post_at timestamptz NOT NULL,
  last_post_at timestamptz NOT NULL,
  PRIMARY KEY (campaign, unit_code, platform, day)
) WITH (fillfactor = 70);
COMMENT ON TABLE tally IS 'Distinct counted posts per campaign, unit, platform and Asia/Bangkok day.';
COMMENT ON COLUMN tally.views IS 'Sum over the views_known posts whose count is known; none: unknown.';

CREATE TABLE tally_total (
  campaign text NOT NULL,
  unit_code text NOT NULL,
  platform text NOT NULL,
  posts bigint NOT NULL CHECK (posts >= 0),
  fully_tagged bigint NOT NULL,
  in_province bigint NOT NULL,
  in_district bigint NOT NULL,
  in_body bigint NOT NULL,
  views bigint NOT NULL,
  views_known bigint NOT NULL,
  likes bigint NOT NULL,
  likes_known bigint NOT NULL,
  comments bigint NOT NULL,
  comments_known bigint NOT NULL,
  shares bigint NOT NULL,
  shares_known bigint NOT NULL,
  first_post_at timestamptz NOT NULL,
  last_post_at timestamptz NOT NULL,
  accounts bigint NOT NULL DEFAULT 0 CHECK (accounts >= 0),
  PRIMARY KEY (campaign, unit_code, platform)
) WITH (fillfactor = 70);
COMMENT ON TABLE tally_total IS 'The same over all days, with distinct accounts.';

CREATE TABLE tally_account (
  campaign text NOT NULL,
  unit_code text NOT NULL,
  platform text NOT NULL,
  account_key text NOT NULL,
  posts bigint NOT NULL CHECK (posts >= 0),
  PRIMARY KEY (campaign, unit_code, platform, account_key)
) WITH (fillfactor = 70);
