-- Counts grow for weeks: when to read a post again for them, and what they were before.

ALTER TABLE post ADD COLUMN refresh_at timestamptz;
COMMENT ON COLUMN post.refresh_at IS
  'When it is to be read again for its counts; null: never, or only for the platform''s terms.';
CREATE INDEX post_to_read_again ON post (source, refresh_at)
  WHERE refresh_at IS NOT NULL AND erased_at IS NULL;

CREATE FUNCTION next_reading(published timestamptz, read timestamptz, ages interval[])
RETURNS timestamptz LANGUAGE sql STABLE
RETURN (SELECT min(published + age) FROM unnest(ages) AS age WHERE published + age > read);
COMMENT ON FUNCTION next_reading IS
  'The first of the ages of a post that it has not reached when it is read; null: past them all.';

CREATE TABLE engagement_history (
  platform text NOT NULL,
  native_id text NOT NULL,
  read_at timestamptz NOT NULL,
  views bigint,
  likes bigint,
  comments bigint,
  shares bigint,
  PRIMARY KEY (platform, native_id, read_at)
);
COMMENT ON TABLE engagement_history IS
  'Counts that newer ones have replaced; the present ones are in post.';
COMMENT ON COLUMN engagement_history.read_at IS 'When these counts were read for the last time.';
CREATE INDEX engagement_history_by_time ON engagement_history (platform, read_at);
