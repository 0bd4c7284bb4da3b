-- Review: what attribution left open, what people decided about it, and what they taught.

ALTER TABLE post ADD COLUMN reactions bigint NOT NULL GENERATED ALWAYS AS (
  CASE WHEN coalesce(likes, comments, shares) IS NULL THEN -1
    ELSE least(coalesce(likes, 0)::numeric + coalesce(comments, 0) + coalesce(shares, 0),
      9223372036854775807)::bigint
  END
) STORED;
COMMENT ON COLUMN post.reactions IS
  'Only to put the queue in order, never shown: likes, comments and shares that are known; -1: none is.';

ALTER TABLE campaign_post
  ADD COLUMN doubt text,
  ADD COLUMN areas text[],
  ADD COLUMN reactions bigint NOT NULL DEFAULT -1,
  ADD COLUMN views bigint NOT NULL DEFAULT -1;
COMMENT ON COLUMN campaign_post.doubt IS 'Why a person should look at the verdict; null: no doubt.';
COMMENT ON COLUMN campaign_post.areas IS
  'Codes of all units that the doubt is about; null: no doubt, or the text is erased.';
COMMENT ON COLUMN campaign_post.reactions IS
  'As in post, kept while areas is not null, likewise views (-1: unknown): the order of the queue.';

UPDATE campaign_post c SET doubt = 'ambiguous'
WHERE certainty = 'unresolved' AND candidates <> '{}';
UPDATE campaign_post c SET reactions = p.reactions, views = coalesce(p.views, -1),
  areas = ARRAY(
    SELECT a.code FROM (
      SELECT unnest(c.candidates) AS code
      UNION SELECT c.claimed_unit
      UNION SELECT e ->> 'unit' FROM jsonb_array_elements(c.evidence) e
      UNION SELECT u.unit_code FROM post_unit u
        WHERE (u.platform, u.native_id, u.campaign) = (c.platform, c.native_id, c.campaign)
          AND u.named
      UNION SELECT o.unit_code FROM account o
        WHERE (o.platform, o.account_key) = (c.platform, c.account_key) AND o.status <> 'withdrawn'
    ) a
    WHERE a.code IN (SELECT code FROM unit WHERE level <> 'country' AND NOT retired)
  )
FROM post p
WHERE (p.platform, p.native_id) = (c.platform, c.native_id)
  AND c.doubt IS NOT NULL AND p.text IS NOT NULL;

CREATE INDEX campaign_post_open
  ON campaign_post (reactions DESC, views DESC, platform, native_id, campaign)
  WHERE areas IS NOT NULL AND counted;
CREATE INDEX campaign_post_open_areas
  ON campaign_post USING gin (areas) WHERE areas IS NOT NULL AND counted;

CREATE TABLE decision (
  platform text NOT NULL,
  native_id text NOT NULL,
  units text[] NOT NULL CHECK (cardinality(units) <= 10),
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  note text,
  text_digest bytea,
  version int NOT NULL CHECK (version > 0),
  PRIMARY KEY (platform, native_id)
);
COMMENT ON TABLE decision IS 'Where people say a post belongs, in whatever campaign; no units: nowhere.';
COMMENT ON COLUMN decision.text_digest IS
  'SHA-256 of the text that was decided about, to tell a later edit; erased with the text.';
COMMENT ON COLUMN decision.version IS 'The latest of the post in decision_history.';

CREATE TABLE decision_history (
  platform text NOT NULL,
  native_id text NOT NULL,
  version int NOT NULL CHECK (version > 0),
  action text NOT NULL CHECK (action IN ('decided', 'changed', 'withdrawn')),
  units text[] NOT NULL,
  by_user text NOT NULL,
  at timestamptz NOT NULL,
  note text,
  PRIMARY KEY (platform, native_id, version)
);
COMMENT ON TABLE decision_history IS 'Every step, never changed but for notes, which are erased.';

ALTER TABLE account
  ADD COLUMN registered_by text,
  ADD COLUMN registered_at timestamptz,
  ADD COLUMN from_platform text,
  ADD COLUMN from_native_id text,
  ADD COLUMN withdrawn_by text,
  ADD COLUMN withdrawn_at timestamptz;
COMMENT ON COLUMN account.from_native_id IS 'With from_platform: the post whose decision registered it.';

CREATE TABLE local_alias (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  normal text NOT NULL,
  unit_code text NOT NULL,
  within_code text NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  from_platform text,
  from_native_id text,
  withdrawn_by text,
  withdrawn_at timestamptz
);
CREATE UNIQUE INDEX local_alias_in_force
  ON local_alias (normal, unit_code, within_code) WHERE withdrawn_at IS NULL;
CREATE INDEX local_alias_by_time ON local_alias (created_at DESC, id);
COMMENT ON COLUMN local_alias.normal IS 'The name in normal form with one spelling of its prefix.';

CREATE TABLE names_version (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  accounts int NOT NULL,
  aliases int NOT NULL
);
COMMENT ON TABLE names_version IS
  'Grows with every change that a person makes, so that each node notices the changes of others.';
INSERT INTO names_version (accounts, aliases) VALUES (1, 1);
