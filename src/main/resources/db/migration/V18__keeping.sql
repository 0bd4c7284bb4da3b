-- How long raw answers are kept, what replaying them tried, and what items brought.

ALTER TABLE campaign ADD COLUMN capture_days int CHECK (capture_days BETWEEN 1 AND 3650);
COMMENT ON COLUMN campaign.capture_days IS
  'Days after collection for which raw answers are kept; null: as configured.';

ALTER TABLE capture ADD COLUMN request_range text;
COMMENT ON COLUMN capture.request_range IS 'The part of a file that was asked for; null: the whole.';

CREATE INDEX capture_post_by_page ON capture_post (page_id);

ALTER TABLE rejection ADD COLUMN tried_at timestamptz;
COMMENT ON COLUMN rejection.tried_at IS 'When it was last read again in vain; null: never.';
CREATE INDEX rejection_open ON rejection (campaign, rejected_at DESC, source, fingerprint)
  WHERE replayed_at IS NULL;

ALTER TABLE post ADD COLUMN asked_at timestamptz;
COMMENT ON COLUMN post.asked_at IS
  'When it was last asked for at the end of a round, whether it came or not.';

CREATE TABLE item_parts (
  source text NOT NULL,
  hour timestamptz NOT NULL,
  items bigint NOT NULL,
  views bigint NOT NULL,
  likes bigint NOT NULL,
  comments bigint NOT NULL,
  shares bigint NOT NULL,
  author_name bigint NOT NULL,
  url bigint NOT NULL,
  hashtags bigint NOT NULL,
  media bigint NOT NULL,
  PRIMARY KEY (source, hour)
);
COMMENT ON TABLE item_parts IS
  'How many readable items a source gave in an hour, and how many of them had each optional part.';
