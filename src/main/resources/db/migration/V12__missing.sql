-- Some platforms do not tell a deleted post from one that they may not show us any more.

ALTER TABLE post ADD COLUMN missing_since timestamptz;
COMMENT ON COLUMN post.missing_since IS
  'When its platform first did not show it, without saying that it is gone; null: it was there.';
