-- What sources have spent of what their platforms grant.

CREATE TABLE quota_spent (
  source text NOT NULL,
  bucket text NOT NULL,
  window_start timestamptz NOT NULL,
  spent bigint NOT NULL CHECK (spent >= 0),
  PRIMARY KEY (source, bucket, window_start)
);
COMMENT ON TABLE quota_spent IS 'Windows that begin anew at a fixed time: a day, a month.';

CREATE TABLE quota_use (
  source text NOT NULL,
  bucket text NOT NULL,
  thing text NOT NULL,
  first_at timestamptz NOT NULL,
  PRIMARY KEY (source, bucket, thing)
);
COMMENT ON TABLE quota_use IS
  'Rolling windows that count different things, such as hashtags: when each was first asked for.';
