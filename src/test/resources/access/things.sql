DELETE FROM app_user WHERE name LIKE 'new-%' OR name LIKE 'user-%';
DELETE FROM campaign WHERE slug LIKE '%-area';
DELETE FROM local_alias;
DELETE FROM submission;
INSERT INTO app_user (name, password_hash, role, unit_code, updated_at) VALUES
  ('user-in', 'none', 'body', '6360903', now()), ('user-out', 'none', 'body', '6601103', now());
INSERT INTO api_token (id, token_hash, user_name, name, scope, created_at, expires_at) VALUES
  ('00000000-0000-0000-0000-000000000003', '\x03', 'user-in', 'x', 'read', now(), now() + '1 day'),
  ('00000000-0000-0000-0000-000000000004', '\x04', 'user-out', 'x', 'read', now(), now() + '1 day');
INSERT INTO campaign (slug, name, starts_on, scope, expected_kinds, version, created_at, updated_at)
VALUES ('in-area', 'x', '2025-04-01', '36', '{}', 1, now(), now()),
  ('out-area', 'x', '2025-04-01', '30', '{}', 1, now(), now());
INSERT INTO campaign_tag (campaign, position, role, text)
VALUES ('in-area', 1, 'core', '#x'), ('out-area', 1, 'core', '#x');
INSERT INTO account (platform, account_key, unit_code, status, origin, created_at) VALUES
  ('mastodon', 'in', '6360903', 'verified', 'person', now()),
  ('mastodon', 'out', '6601103', 'verified', 'person', now())
ON CONFLICT (platform, account_key) DO UPDATE SET status = 'verified';
INSERT INTO local_alias (id, name, normal, unit_code, within_code, created_by, created_at) VALUES
  ('00000000-0000-0000-0000-000000000001', 'x', 'x', '6360903', '6360903', 'x', now()),
  ('00000000-0000-0000-0000-000000000002', 'x', 'x', '6601103', '6601103', 'x', now());
INSERT INTO submission (receipt, campaign, written, platform, link, link_key, unit_code,
  submitted_by, submitted_at, state) VALUES
  ('{receipt-in}', 'khongdi-banrao', 'x', 'web', 'https://a.example/', '1', '6360903', 'x', now(),
    'refused'),
  ('{receipt-out}', 'khongdi-banrao', 'x', 'web', 'https://b.example/', '2', '6601103', 'x', now(),
    'refused');
INSERT INTO post (platform, native_id, text, hashtags, account_key, source, published_at, media,
  repost, first_seen_at, refreshed_at, refresh_by) VALUES
  ('mastodon', 'in', 'x', '{}', 'a', 'mastodon', now(), 'none', false, now(), now(), now()),
  ('mastodon', 'out', 'x', '{}', 'a', 'mastodon', now(), 'none', false, now(), now(), now())
ON CONFLICT DO NOTHING;
INSERT INTO campaign_post (campaign, platform, native_id, published_at, account_key,
  outside_period, repost, untagged, deleted, fully_tagged, certainty, evidence, candidates) VALUES
  ('khongdi-banrao', 'mastodon', 'in', now(), 'a', false, false, false, false, false, 'unresolved',
    '[]', '{6360903}'),
  ('khongdi-banrao', 'mastodon', 'out', now(), 'a', false, false, false, false, false,
    'unresolved', '[]', '{6601103}')
ON CONFLICT DO NOTHING;
INSERT INTO post_unit (campaign, unit_code, platform, native_id, published_at, named, in_province,
  in_district, in_body)
SELECT 'khongdi-banrao', unit_code, 'mastodon', post, now(), false, true, true, true
FROM (VALUES ('in', '6360903'), ('in', '3609'), ('in', '36'), ('in', 'TH'), ('out', '6601103'),
  ('out', '6011'), ('out', '60'), ('out', 'TH')) AS u(post, unit_code)
ON CONFLICT DO NOTHING;
INSERT INTO run (id, source, campaign, state, started_at) VALUES
  ('00000000-0000-0000-0000-000000000005', 'import', 'khongdi-banrao', 'done', now())
ON CONFLICT DO NOTHING;
INSERT INTO work (run_id, started_at, started_by, name) VALUES
  ('00000000-0000-0000-0000-000000000005', now(), 'x', 'x') ON CONFLICT DO NOTHING;
