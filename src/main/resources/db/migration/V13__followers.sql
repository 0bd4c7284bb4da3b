-- Followers of the project's own accounts of LINE, beside the campaigns.

CREATE TABLE follower_count (
  account text NOT NULL,
  day date NOT NULL,
  status text NOT NULL CHECK (status IN ('ready', 'unready', 'out_of_service')),
  followers bigint CHECK (followers >= 0),
  targeted_reaches bigint CHECK (targeted_reaches >= 0),
  blocks bigint CHECK (blocks >= 0),
  read_at timestamptz NOT NULL,
  PRIMARY KEY (account, day),
  CHECK ((status = 'ready') = (followers IS NOT NULL)),
  CHECK (status = 'ready' OR num_nonnulls(targeted_reaches, blocks) = 0)
);
COMMENT ON COLUMN follower_count.account IS 'As the configuration calls it.';
COMMENT ON COLUMN follower_count.day IS 'A day of LINE: UTC+9.';
COMMENT ON COLUMN follower_count.status IS
  'unready: not counted yet, asked again; out_of_service: before LINE began to count, never comes.';
COMMENT ON COLUMN follower_count.followers IS
  'Who ever added the account as a friend; never goes down. Null unless ready.';
