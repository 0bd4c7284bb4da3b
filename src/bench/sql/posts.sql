-- Fills a database with made-up posts, so that pages and tallies can be timed over many:
--
--   psql -v posts=10000000 -v ON_ERROR_STOP=1 -f src/bench/sql/posts.sql postgresql://…
--
-- The database has been started once by ThinTag (schema, units, campaigns) and holds no posts. Of
-- ten posts eight belong to one campaign; 72 % name a body (few bodies much, most little), 10 % a
-- district, 10 % a province, 5 % are open within a province, 3 % name nothing. Everything comes
-- from hashes of the post's number: the same number gives the same posts. The roll-ups are counted
-- from the posts; `verify` agrees with them. Indexes are made afterwards, in a tenth of the time.
\set QUIET on
\timing on
SET synchronous_commit = off;
SET maintenance_work_mem = '1GB';
SET work_mem = '512MB';
SET max_parallel_workers_per_gather = 2;
SET jit = off;

CREATE FUNCTION pg_temp.roll(i bigint, salt int) RETURNS double precision
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (hashint8extended(i, salt) & 1073741823) / 1073741824.0;

CREATE TEMP TABLE body AS
SELECT row_number() OVER (ORDER BY hashtext(code)) - 1 AS number, code, kind, name, district_code,
  province_code
FROM unit WHERE level = 'body' AND NOT retired;
CREATE UNIQUE INDEX ON body (number);

CREATE TEMP TABLE place AS
SELECT b.*, d.name AS district, p.name AS province
FROM body b LEFT JOIN unit d ON d.code = b.district_code JOIN unit p ON p.code = b.province_code;
CREATE UNIQUE INDEX ON place (number);

\echo Posts
CREATE UNLOGGED TABLE made AS
SELECT i,
  CASE WHEN pg_temp.roll(i, 1) < 0.8 THEN 'khongdi-banrao' ELSE 'rueanglao-chumchon' END AS campaign,
  CASE WHEN r.platform < 0.60 THEN 'facebook' WHEN r.platform < 0.80 THEN 'tiktok'
    WHEN r.platform < 0.92 THEN 'youtube' WHEN r.platform < 0.97 THEN 'instagram' ELSE 'web' END
    AS platform,
  timestamptz '2025-03-21 00:00+07' + interval '180 days' * pg_temp.roll(i, 3) AS published_at,
  CASE WHEN r.named < 0.72 THEN 'body'
    WHEN r.named < 0.82 AND p.district_code IS NOT NULL THEN 'district'
    WHEN r.named < 0.92 THEN 'province' WHEN r.named < 0.97 THEN 'open' ELSE 'nothing' END AS names,
  p.code, p.district_code, p.province_code, p.kind, p.name, p.district, p.province,
  CASE WHEN pg_temp.roll(i, 5) < 0.8 THEN 'id:' || (100000000 + p.number)
    ELSE 'id:' || (500000000 + (300000 * pg_temp.roll(i, 6))::int) END AS account_key,
  (20000 * power(pg_temp.roll(i, 7), 4))::bigint AS views,
  (900 * power(pg_temp.roll(i, 8), 3))::bigint AS likes,
  pg_temp.roll(i, 9) < 0.6 AS fully_tagged
FROM generate_series(1::bigint, :posts) i
CROSS JOIN LATERAL (SELECT pg_temp.roll(i, 2) AS platform, pg_temp.roll(i, 4) AS named,
  floor((SELECT count(*) FROM place) * power(pg_temp.roll(i, 10), 2.5))::bigint AS body) r
JOIN place p ON p.number = r.body;

CREATE TEMP TABLE index_of AS
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS made_by
FROM pg_index WHERE NOT indisprimary
  AND indrelid IN ('post'::regclass, 'campaign_post'::regclass, 'post_unit'::regclass);
SELECT format('DROP INDEX %I', name) FROM index_of \gexec
ALTER TABLE post_unit DROP CONSTRAINT post_unit_pkey;
ALTER TABLE post DROP CONSTRAINT post_pkey;
ALTER TABLE campaign_post DROP CONSTRAINT campaign_post_pkey;

INSERT INTO post (platform, native_id, text, hashtags, account_key, account_native_id,
  account_handle, account_name, url, source, published_at, media, repost, views, likes, comments,
  shares, first_seen_at, refreshed_at, refresh_by)
SELECT platform, lpad(i::text, 12, '0'),
  'งานประเพณีและของดีประจำถิ่น เชิญชวนพี่น้องร่วมกิจกรรมตลาดชุมชน สินค้าโอทอป อาหารพื้นบ้าน '
    || CASE campaign WHEN 'khongdi-banrao' THEN '#ของดีบ้านเรา #เที่ยวท้องถิ่น'
      ELSE '#เรื่องเล่าจากชุมชน #มหาดไทย' END
    || CASE names WHEN 'nothing' THEN '' WHEN 'province' THEN ' #จังหวัด' || province
      WHEN 'district' THEN ' #อำเภอ' || district || ' #จังหวัด' || province
      WHEN 'open' THEN ' #' || kind || name || ' #จังหวัด' || province
      ELSE ' #' || kind || name || coalesce(' #อำเภอ' || district, '') || ' #จังหวัด' || province END,
  CASE campaign WHEN 'khongdi-banrao' THEN ARRAY['ของดีบ้านเรา', 'เที่ยวท้องถิ่น']
    ELSE ARRAY['เรื่องเล่าจากชุมชน', 'มหาดไทย'] END,
  account_key, substr(account_key, 4), 'page' || substr(account_key, 4), 'ประชาสัมพันธ์ ' || name,
  'https://www.example.com/' || platform || '/' || i, 'import', published_at,
  CASE WHEN platform IN ('tiktok', 'youtube') THEN 'video' ELSE 'image' END, false,
  CASE WHEN platform IN ('tiktok', 'youtube') THEN views END, likes, likes / 9,
  CASE WHEN platform IN ('facebook', 'tiktok') THEN likes / 20 END,
  published_at + interval '1 hour', published_at + interval '30 days', timestamptz '2100-01-01'
FROM made;

INSERT INTO campaign_post (campaign, platform, native_id, published_at, account_key,
  outside_period, repost, untagged, deleted, fully_tagged, certainty, evidence, candidates, doubt,
  areas, reactions, views)
SELECT campaign, platform, lpad(i::text, 12, '0'), published_at, account_key, false, false, false,
  false, fully_tagged AND names = 'body',
  CASE WHEN names IN ('open', 'nothing') THEN 'unresolved' ELSE 'certain' END,
  CASE names WHEN 'nothing' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object(
    'kind', 'hashtag', 'text', '#จังหวัด' || province, 'start', 110, 'end',
    118 + length(province), 'unit', province_code)) END,
  CASE names WHEN 'open' THEN ARRAY[code] ELSE '{}' END,
  CASE names WHEN 'open' THEN 'ambiguous' END,
  CASE names WHEN 'open' THEN ARRAY['TH', province_code, code] END,
  likes, CASE WHEN platform IN ('tiktok', 'youtube') THEN views ELSE -1 END
FROM made;

INSERT INTO post_unit (campaign, unit_code, platform, native_id, published_at, named, in_province,
  in_district, in_body)
SELECT campaign, u.code, platform, lpad(i::text, 12, '0'), published_at, u.named, u.in_province,
  u.in_district, u.in_body
FROM made m CROSS JOIN LATERAL (
  VALUES ('TH', names = 'nothing', names <> 'nothing',
      names = 'district' OR names = 'body' AND district_code IS NOT NULL, names = 'body'),
    (CASE WHEN names <> 'nothing' THEN province_code END, names IN ('province', 'open'), true,
      names = 'district' OR names = 'body' AND district_code IS NOT NULL, names = 'body'),
    (CASE WHEN names IN ('body', 'district') THEN district_code END, names = 'district', false,
      true, names = 'body'),
    (CASE WHEN names = 'body' THEN code END, true, false, false, true)
) u(code, named, in_province, in_district, in_body)
WHERE u.code IS NOT NULL;
DROP TABLE made;

\echo Indexes
ALTER TABLE post ADD PRIMARY KEY (platform, native_id);
ALTER TABLE campaign_post ADD PRIMARY KEY (campaign, platform, native_id);
ALTER TABLE post_unit ADD PRIMARY KEY (platform, native_id, campaign, unit_code);
SELECT made_by FROM index_of \gexec

ANALYZE;

\echo Roll-ups
INSERT INTO tally
SELECT campaign, unit_code, platform, day,
  count(*), count(*) FILTER (WHERE fully_tagged), count(*) FILTER (WHERE in_province),
  count(*) FILTER (WHERE in_district), count(*) FILTER (WHERE in_body),
  coalesce(sum(views), 0), count(views), coalesce(sum(likes), 0), count(likes),
  coalesce(sum(comments), 0), count(comments), coalesce(sum(shares), 0), count(shares),
  min(published_at), max(published_at)
FROM contribution GROUP BY campaign, unit_code, platform, day
ORDER BY campaign, unit_code, platform, day;

INSERT INTO tally_account
SELECT campaign, unit_code, platform, account_key, count(*)
FROM contribution WHERE account_key <> '' GROUP BY campaign, unit_code, platform, account_key;

INSERT INTO tally_total
SELECT t.campaign, t.unit_code, t.platform, sum(posts), sum(fully_tagged), sum(in_province),
  sum(in_district), sum(in_body), sum(views), sum(views_known), sum(likes), sum(likes_known),
  sum(comments), sum(comments_known), sum(shares), sum(shares_known), min(first_post_at),
  max(last_post_at),
  (SELECT count(*) FROM tally_account a WHERE (a.campaign, a.unit_code, a.platform)
    = (t.campaign, t.unit_code, t.platform) AND a.posts > 0)
FROM tally t GROUP BY t.campaign, t.unit_code, t.platform;

\echo What was watched
INSERT INTO watched_slice (campaign, source, slices, slice, since, last_at, last_done_at)
SELECT slug, source, 1, 0, '2025-03-20', now(), now()
FROM campaign, unnest(ARRAY['facebook', 'feed', 'youtube']) source;
INSERT INTO watched_target (campaign, source, target, platform, account_key)
SELECT slug, CASE platform WHEN 'web' THEN 'feed' ELSE platform END, 'account ' || account_key,
  platform, account_key
FROM campaign, account WHERE platform IN ('web', 'facebook');
INSERT INTO coverage (campaign, source, target, covered_from, covered_until, live_from)
SELECT campaign, source, target, from_day, until_day, from_day
FROM watched_target CROSS JOIN LATERAL (VALUES
  (timestamptz '2025-03-20', timestamptz '2025-05-01'), (timestamptz '2025-05-03', now())
) span(from_day, until_day);

ANALYZE;
VACUUM post, campaign_post, post_unit, tally, tally_total, tally_account;
SELECT count(*) AS posts FROM post;
