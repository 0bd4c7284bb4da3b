-- Sources can be paused, and long work can be followed and cancelled.

CREATE TABLE source_pause (
  source text PRIMARY KEY,
  since timestamptz NOT NULL,
  until timestamptz CHECK (until > since),
  note text NOT NULL
);
COMMENT ON TABLE source_pause IS 'Sources that somebody told not to read.';
COMMENT ON COLUMN source_pause.until IS 'From then on it reads again; null: until somebody says so.';

ALTER TABLE watched_target DROP CONSTRAINT watched_target_cause_check,
  ADD CHECK (cause IN ('down', 'quota', 'refused', 'missing', 'unreadable', 'paused'));
ALTER TABLE coverage DROP CONSTRAINT coverage_cause_before_check,
  ADD CHECK (cause_before IN
    ('down', 'quota', 'refused', 'missing', 'unreadable', 'lost', 'paused'));

ALTER TABLE run DROP CONSTRAINT run_state_check,
  ADD CHECK (state IN ('running', 'done', 'partial', 'failed', 'interrupted', 'cancelled'));
ALTER TABLE run ADD COLUMN kind text NOT NULL DEFAULT 'collect'
  CHECK (kind IN ('collect', 'replay'));
COMMENT ON COLUMN run.kind IS
  'replay: rejected items read again; their books are those of the runs that rejected them.';

CREATE TABLE work (
  run_id uuid PRIMARY KEY,
  started_at timestamptz NOT NULL,
  started_by text NOT NULL,
  name text NOT NULL,
  items bigint,
  cancelled_at timestamptz,
  cancelled_by text
);
CREATE INDEX work_by_time ON work (started_at DESC, run_id);
COMMENT ON TABLE work IS
  'Runs that somebody started and waits for; apart from the run, whose row each page locks.';
COMMENT ON COLUMN work.name IS 'Of the file that was handed in; empty: there is none.';
COMMENT ON COLUMN work.items IS 'How many items there are to be read; null: nobody has counted.';
COMMENT ON COLUMN work.cancelled_at IS 'Somebody wants it to stop; it does before its next page.';
