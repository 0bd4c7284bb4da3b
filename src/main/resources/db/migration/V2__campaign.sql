CREATE TABLE campaign (
  slug           text        PRIMARY KEY CHECK (slug ~ '^[a-z0-9-]{2,60}$'),
  name           text        NOT NULL CHECK (name <> ''),
  starts_on      date        NOT NULL,
  ends_on        date        CHECK (ends_on >= starts_on),
  scope          text        NOT NULL,
  expected_kinds text[]      NOT NULL,
  version        integer     NOT NULL CHECK (version > 0),
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL
);
COMMENT ON COLUMN campaign.starts_on IS 'first day, Asia/Bangkok';
COMMENT ON COLUMN campaign.ends_on IS 'last day, Asia/Bangkok; null: open end';
COMMENT ON COLUMN campaign.scope IS 'unit code; no foreign key, since the gazetteer is replaced as a whole';
COMMENT ON COLUMN campaign.version IS 'grows with every change; the ETag of the campaign';

CREATE TABLE campaign_tag (
  campaign text    NOT NULL REFERENCES campaign (slug) ON DELETE CASCADE,
  position integer NOT NULL CHECK (position > 0),
  role     text    NOT NULL CHECK (role IN ('core', 'companion', 'place')),
  text     text    NOT NULL CHECK (text <> ''),
  PRIMARY KEY (campaign, position)
);
COMMENT ON COLUMN campaign_tag.text IS 'without the #, as the letter writes it';

CREATE TABLE campaign_due (
  campaign text NOT NULL REFERENCES campaign (slug) ON DELETE CASCADE,
  tier     text NOT NULL CHECK (tier IN ('department', 'province', 'district')),
  due_on   date NOT NULL,
  PRIMARY KEY (campaign, tier)
);
COMMENT ON COLUMN campaign_due.due_on IS 'last day on time, Asia/Bangkok';

CREATE TABLE campaign_preload (
  slug      text        PRIMARY KEY,
  loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE campaign_preload IS 'campaigns that came with ThinTag: each is loaded once, so a deleted one stays deleted';

CREATE TABLE app_user (
  name          text        PRIMARY KEY,
  password_hash text        NOT NULL,
  updated_at    timestamptz NOT NULL
);
COMMENT ON COLUMN app_user.password_hash IS 'pbkdf2-sha256$iterations$salt$key, the last two in Base64';
