-- Which posts somebody has entered into the war room system of the Ministry of Interior by hand.

CREATE TABLE warroom_report (
  campaign text NOT NULL,
  platform text NOT NULL,
  native_id text NOT NULL,
  reported_by text NOT NULL,
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (campaign, platform, native_id)
);
COMMENT ON TABLE warroom_report IS 'Posts that are ticked as reported, by whom first and when.';

CREATE TABLE warroom_history (
  campaign text NOT NULL,
  platform text NOT NULL,
  native_id text NOT NULL,
  number int NOT NULL CHECK (number > 0),
  action text NOT NULL CHECK (action IN ('reported', 'withdrawn')),
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (campaign, platform, native_id, number)
);
COMMENT ON TABLE warroom_history IS 'Every tick and every tick taken back, never changed.';
