-- Figures that were put on paper. They cannot be counted again later: posts are deleted, found late
-- or decided otherwise, so they are kept as they were.
CREATE TABLE paper (
  code text PRIMARY KEY CHECK (code ~ '^[34679ACEFHJKNPRTUWXY]{8}$'),
  campaign text NOT NULL,
  unit_code text NOT NULL,
  figures jsonb NOT NULL,
  made_at timestamptz NOT NULL
);
COMMENT ON TABLE paper IS 'One-page summaries by their check-code; the same figures have the same code.';
COMMENT ON COLUMN paper.campaign IS 'slug; no foreign key, since paper outlives a campaign';
COMMENT ON COLUMN paper.figures IS 'everything that stood on the page, as of its data time';
