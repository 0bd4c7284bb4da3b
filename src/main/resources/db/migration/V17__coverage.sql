-- What was really watched: zero is a claim, so it needs spans of time in which nothing escaped.

CREATE TABLE watched_target (
  campaign text NOT NULL,
  source text NOT NULL,
  target text NOT NULL,
  platform text,
  account_key text,
  failing_since timestamptz,
  cause text CHECK (cause IN ('down', 'quota', 'refused', 'missing', 'unreadable')),
  PRIMARY KEY (campaign, source, target),
  CHECK ((failing_since IS NULL) = (cause IS NULL))
);
COMMENT ON TABLE watched_target IS 'Tag searches and accounts that were read or tried for a campaign.';
COMMENT ON COLUMN watched_target.account_key IS 'With platform: whose posts; null: a tag search.';
COMMENT ON COLUMN watched_target.cause IS 'Why it could not be read since then.';
CREATE INDEX watched_target_by_account ON watched_target (campaign, platform, account_key);

CREATE TABLE coverage (
  campaign text NOT NULL,
  source text NOT NULL,
  target text NOT NULL,
  covered_from timestamptz NOT NULL,
  covered_until timestamptz NOT NULL,
  live_from timestamptz NOT NULL,
  cause_before text CHECK (cause_before IN ('down', 'quota', 'refused', 'missing', 'unreadable', 'lost')),
  PRIMARY KEY (campaign, source, target, covered_from),
  CHECK (covered_from <= live_from AND live_from <= covered_until)
);
COMMENT ON TABLE coverage IS 'Spans in which every post that a target published and still shows was read.';
COMMENT ON COLUMN coverage.live_from IS 'What is before it was read back afterwards.';
COMMENT ON COLUMN coverage.cause_before IS
  'Why there is a gap before it; lost: the platform held less than had come meanwhile; null: it is the first.';

CREATE FUNCTION coverage_gaps(of_campaign text, at timestamptz, fresh interval DEFAULT '36 hours')
RETURNS TABLE (source text, target text, gap_from timestamptz, gap_until timestamptz, cause text)
LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH period AS (
    SELECT c.starts_on::timestamp AT TIME ZONE 'Asia/Bangkok' AS began,
      least(at, (c.ends_on + 1)::timestamp AT TIME ZONE 'Asia/Bangkok') AS ended
    FROM campaign c WHERE c.slug = of_campaign
  ), span AS (
    SELECT s.source, s.target, s.covered_from, s.cause_before,
      lag(s.covered_until) OVER (PARTITION BY s.source, s.target ORDER BY s.covered_from) AS before
    FROM coverage s WHERE s.campaign = of_campaign
  ), latest AS (
    SELECT s.source, s.target, max(s.covered_until) AS until
    FROM coverage s WHERE s.campaign = of_campaign GROUP BY s.source, s.target
  )
  SELECT s.source, s.target, coalesce(s.before, p.began), s.covered_from,
    CASE WHEN s.before IS NULL THEN 'unreached' ELSE coalesce(s.cause_before, 'lost') END
  FROM span s CROSS JOIN period p
  WHERE s.covered_from > coalesce(s.before, p.began)
  UNION ALL
  SELECT t.source, t.target, coalesce(l.until, p.began), NULL, coalesce(t.cause, 'off')
  FROM watched_target t CROSS JOIN period p LEFT JOIN latest l USING (source, target)
  WHERE t.campaign = of_campaign AND coalesce(l.until, p.began) < p.ended
    AND (t.cause IS NOT NULL OR coalesce(l.until, p.began) < p.ended - fresh);
END;
COMMENT ON FUNCTION coverage_gaps IS
  'When what targets published within the campaign''s period was not watched. gap_until null: it lasts; unreached: the platform gives nothing older; off: nobody read it for longer than fresh.';
