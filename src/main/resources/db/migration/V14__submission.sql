-- Links that people hand in, each with its receipt and what became of it.

CREATE TABLE submission (
  receipt text PRIMARY KEY CHECK (receipt ~ '^[1-9][0-9]{9}$'),
  campaign text NOT NULL,
  written text NOT NULL,
  platform text NOT NULL,
  link text NOT NULL,
  link_key text NOT NULL,
  unit_code text,
  submitted_by text NOT NULL,
  submitted_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('checking', 'counted', 'tagsMissing', 'notCounted',
    'duplicate', 'notFound', 'unreachable', 'refused', 'unreadable')),
  detail text,
  duplicate_of text,
  post_native_id text,
  counted boolean NOT NULL DEFAULT false,
  tags text[] NOT NULL DEFAULT '{}',
  missing text[] NOT NULL DEFAULT '{}',
  attempts int NOT NULL DEFAULT 0,
  checked_at timestamptz,
  check_at timestamptz,
  CHECK (state <> 'checking' OR check_at IS NOT NULL)
);
CREATE UNIQUE INDEX submission_by_link ON submission (campaign, link_key)
  WHERE state <> 'duplicate';
CREATE INDEX submission_due ON submission (check_at) WHERE check_at IS NOT NULL;
CREATE INDEX submission_by_time ON submission (campaign, submitted_at DESC, receipt DESC);
COMMENT ON COLUMN submission.receipt IS 'Ten digits, the last one proves the others (Damm).';
COMMENT ON COLUMN submission.written IS 'The link as it was handed in; link is its one form.';
COMMENT ON COLUMN submission.link_key IS 'The same link in whatever form has the same one.';
COMMENT ON COLUMN submission.detail IS 'What the answer said, in the words of programs.';
COMMENT ON COLUMN submission.duplicate_of IS 'Receipt of the earlier submission; null: the post was there.';
COMMENT ON COLUMN submission.tags IS 'The ordered tags as this post should carry them; missing: those that it lacks.';
COMMENT ON COLUMN submission.check_at IS
  'When to look at it next; moved ahead by whoever is looking at it now; null: it is settled.';
