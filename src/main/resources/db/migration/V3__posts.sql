-- Posts, what is kept of how they were got, and which campaigns and units they belong to.
-- Keys lead with campaign or platform; there are no sequences and no foreign keys between the big
-- tables, so that the schema stays fit for a distributed PostgreSQL.

CREATE TABLE watch (
  source text NOT NULL,
  address text NOT NULL,
  platform text NOT NULL,
  account_key text NOT NULL,
  account_handle text,
  account_name text,
  PRIMARY KEY (source, address)
);
CREATE INDEX watch_by_account ON watch (platform, account_key);
COMMENT ON TABLE watch IS 'Addresses that a source of the known-accounts lane reads, and whose they are.';

CREATE TABLE cursor (
  source text NOT NULL,
  campaign text NOT NULL,
  target text NOT NULL,
  value text NOT NULL,
  not_before timestamptz,
  failures int NOT NULL DEFAULT 0,
  last_error text,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (source, campaign, target)
);
COMMENT ON COLUMN cursor.not_before IS 'The target is left alone until then (throttled or failing).';

CREATE TABLE run (
  id uuid PRIMARY KEY,
  source text NOT NULL,
  campaign text NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'done', 'partial', 'failed', 'interrupted')),
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  pages int NOT NULL DEFAULT 0,
  items int NOT NULL DEFAULT 0,
  stored int NOT NULL DEFAULT 0,
  duplicates int NOT NULL DEFAULT 0,
  rejected int NOT NULL DEFAULT 0,
  error text,
  CHECK (items = stored + duplicates + rejected)
);
CREATE INDEX run_by_source ON run (source, started_at DESC, id);

CREATE TABLE collected_page (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL,
  source text NOT NULL,
  campaign text NOT NULL,
  target text NOT NULL,
  query jsonb NOT NULL,
  cursor_before text NOT NULL,
  cursor_after text NOT NULL,
  collected_at timestamptz NOT NULL,
  items int NOT NULL,
  stored int NOT NULL,
  duplicates int NOT NULL,
  rejected int NOT NULL,
  CHECK (items = stored + duplicates + rejected)
);
CREATE INDEX collected_page_by_run ON collected_page (run_id);

CREATE TABLE capture (
  page_id uuid NOT NULL,
  seq int NOT NULL,
  request_uri text NOT NULL,
  response_uri text NOT NULL,
  status int NOT NULL,
  headers jsonb NOT NULL,
  fetched_at timestamptz NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (page_id, seq)
);
COMMENT ON COLUMN capture.body IS 'The response as it came, gzip.';

CREATE TABLE capture_post (
  platform text NOT NULL,
  native_id text NOT NULL,
  page_id uuid NOT NULL,
  PRIMARY KEY (platform, native_id, page_id)
);
COMMENT ON TABLE capture_post IS 'Which captures repeat a post, so that erasing it erases them too.';

CREATE TABLE rejection (
  campaign text NOT NULL,
  source text NOT NULL,
  fingerprint text NOT NULL,
  page_id uuid NOT NULL,
  position int NOT NULL,
  platform text,
  native_id text,
  line int NOT NULL,
  reason text NOT NULL,
  detail text NOT NULL,
  rejected_at timestamptz NOT NULL,
  replayed_at timestamptz,
  PRIMARY KEY (campaign, source, fingerprint)
);
CREATE INDEX rejection_by_page ON rejection (page_id);

CREATE TABLE post (
  platform text NOT NULL,
  native_id text NOT NULL,
  text text,
  hashtags text[] NOT NULL,
  account_key text NOT NULL,
  account_native_id text,
  account_handle text,
  account_name text,
  url text,
  source text NOT NULL,
  source_ref text,
  published_at timestamptz NOT NULL,
  edited_at timestamptz,
  media text NOT NULL,
  repost boolean NOT NULL,
  views bigint,
  likes bigint,
  comments bigint,
  shares bigint,
  first_seen_at timestamptz NOT NULL,
  refreshed_at timestamptz NOT NULL,
  refresh_by timestamptz NOT NULL,
  deleted_at timestamptz,
  erased_at timestamptz,
  PRIMARY KEY (platform, native_id)
);
CREATE INDEX post_to_refresh ON post (refresh_by) WHERE erased_at IS NULL;
COMMENT ON COLUMN post.source_ref IS 'What the source needs to read the post again, if not the native id.';
COMMENT ON COLUMN post.refresh_by IS 'By then the platform''s terms want it read again or erased.';

CREATE TABLE campaign_post (
  campaign text NOT NULL,
  platform text NOT NULL,
  native_id text NOT NULL,
  published_at timestamptz NOT NULL,
  day date NOT NULL GENERATED ALWAYS AS ((published_at AT TIME ZONE 'Asia/Bangkok')::date) STORED,
  account_key text NOT NULL,
  outside_period boolean NOT NULL,
  repost boolean NOT NULL,
  untagged boolean NOT NULL,
  deleted boolean NOT NULL,
  counted boolean NOT NULL
    GENERATED ALWAYS AS (NOT (outside_period OR repost OR untagged OR deleted)) STORED,
  fully_tagged boolean NOT NULL,
  certainty text NOT NULL CHECK (certainty IN ('certain', 'likely', 'unresolved')),
  evidence jsonb NOT NULL,
  candidates text[] NOT NULL,
  claimed_unit text,
  PRIMARY KEY (campaign, platform, native_id)
);
CREATE INDEX campaign_post_by_key ON campaign_post (platform, native_id);
COMMENT ON COLUMN campaign_post.untagged IS 'An edit took the core tag away.';

CREATE TABLE post_unit (
  campaign text NOT NULL,
  unit_code text NOT NULL,
  platform text NOT NULL,
  native_id text NOT NULL,
  published_at timestamptz NOT NULL,
  named boolean NOT NULL,
  in_province boolean NOT NULL,
  in_district boolean NOT NULL,
  in_body boolean NOT NULL,
  PRIMARY KEY (campaign, unit_code, platform, native_id)
);
CREATE INDEX post_unit_by_post ON post_unit (platform, native_id, campaign);
CREATE INDEX post_unit_by_time
  ON post_unit (campaign, unit_code, published_at DESC, platform, native_id);
COMMENT ON TABLE post_unit IS
  'Every unit a post belongs to, ancestors and the country (TH, always) included.';
COMMENT ON COLUMN post_unit.named IS 'True for the most specific units, those the attribution gave.';
COMMENT ON COLUMN post_unit.in_district IS
  'True if, inside this unit, the post belongs to at least one district (likewise in_province, in_body).';
CREATE INDEX run_by_campaign ON run (campaign, source);
