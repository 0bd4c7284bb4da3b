-- The registered accounts of a source are read in slices, each by runs of its own.

ALTER TABLE run ADD COLUMN slice int NOT NULL DEFAULT 0;
ALTER TABLE run ADD COLUMN slices int NOT NULL DEFAULT 1;
COMMENT ON COLUMN run.slices IS
  'How many slices the accounts are divided into; 1: the run reads all targets.';
COMMENT ON COLUMN run.slice IS 'From 1 on; 0 of several: the tag searches.';

DROP INDEX run_by_campaign;
CREATE INDEX run_by_campaign ON run (campaign, source, started_at DESC);
CREATE INDEX run_going ON run (source, campaign) WHERE state = 'running';
CREATE INDEX run_uneventful ON run (ended_at)
  WHERE state = 'done' AND items = 0 AND slices > 1;

-- Uneventful runs of slices are forgotten after a while; what they proved is kept here.
CREATE TABLE watched_slice (
  campaign text NOT NULL,
  source text NOT NULL,
  slices int NOT NULL,
  slice int NOT NULL,
  since timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  last_done_at timestamptz,
  PRIMARY KEY (campaign, source, slices, slice)
);
COMMENT ON TABLE watched_slice IS
  'Since when and until when each slice of a source was read; slice 0 of 1 is the source as a whole.';

INSERT INTO watched_slice (campaign, source, slices, slice, since, last_at, last_done_at)
SELECT campaign, source, 1, 0, min(started_at), max(coalesce(ended_at, started_at)),
  max(ended_at) FILTER (WHERE state = 'done')
FROM run GROUP BY campaign, source;

-- A slice takes its accounts by their place in this order, which spreads neighbours.
CREATE INDEX watch_by_place ON watch (source, md5(address));
CREATE INDEX account_by_place ON account (platform, md5(account_key));
