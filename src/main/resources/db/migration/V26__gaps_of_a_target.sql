CREATE FUNCTION target_gaps(of_campaign text, of_source text, of_target text, at timestamptz,
  fresh interval DEFAULT '36 hours')
RETURNS TABLE (gap_from timestamptz, gap_until timestamptz, cause text)
LANGUAGE sql STABLE
BEGIN ATOMIC
  WITH period AS (
    SELECT c.starts_on::timestamp AT TIME ZONE 'Asia/Bangkok' AS began,
      least(at, (c.ends_on + 1)::timestamp AT TIME ZONE 'Asia/Bangkok') AS ended
    FROM campaign c WHERE c.slug = of_campaign
  ), span AS (
    SELECT s.covered_from, s.covered_until, s.cause_before,
      lag(s.covered_until) OVER (ORDER BY s.covered_from) AS before
    FROM coverage s
    WHERE (s.campaign, s.source, s.target) = (of_campaign, of_source, of_target)
  ), latest AS (
    SELECT max(covered_until) AS until FROM span
  )
  SELECT coalesce(s.before, p.began), s.covered_from,
    CASE WHEN s.before IS NULL THEN 'unreached' ELSE coalesce(s.cause_before, 'lost') END
  FROM span s CROSS JOIN period p
  WHERE s.covered_from > coalesce(s.before, p.began)
  UNION ALL
  SELECT coalesce(l.until, p.began), NULL, coalesce(t.cause, 'off')
  FROM watched_target t CROSS JOIN period p CROSS JOIN latest l
  WHERE (t.campaign, t.source, t.target) = (of_campaign, of_source, of_target)
    AND coalesce(l.until, p.began) < p.ended
    AND (t.cause IS NOT NULL OR coalesce(l.until, p.began) < p.ended - fresh);
END;
COMMENT ON FUNCTION target_gaps IS
  'The gaps of one target as coverage_gaps tells those of all; cheaper where few are asked for.';
