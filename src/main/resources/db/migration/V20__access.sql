-- Users with a role in an area, how they get in, and what they did.

ALTER TABLE app_user
  ADD COLUMN role text NOT NULL DEFAULT 'admin'
    CHECK (role IN ('admin', 'province', 'district', 'body', 'viewer')),
  ADD COLUMN unit_code text NOT NULL DEFAULT 'TH',
  ADD COLUMN disabled boolean NOT NULL DEFAULT false,
  ADD COLUMN locale text NOT NULL DEFAULT 'th' CHECK (locale IN ('th', 'en')),
  ADD COLUMN digits text NOT NULL DEFAULT 'arabic' CHECK (digits IN ('arabic', 'thai')),
  ADD COLUMN created_at timestamptz NOT NULL DEFAULT now();
ALTER TABLE app_user ALTER COLUMN role DROP DEFAULT, ALTER COLUMN unit_code DROP DEFAULT;
COMMENT ON COLUMN app_user.password_hash IS
  'Argon2id as a PHC string; pbkdf2-sha256$… of older versions until the next sign-in; none: no password is right';
COMMENT ON COLUMN app_user.unit_code IS 'The user''s area; no foreign key, since the gazetteer is replaced as a whole.';

CREATE TABLE app_session (
  id_hash bytea PRIMARY KEY,
  user_name text NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
  csrf text NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL
);
CREATE INDEX app_session_by_user ON app_session (user_name);
CREATE INDEX app_session_by_age ON app_session (seen_at);
COMMENT ON COLUMN app_session.id_hash IS 'SHA-256 of what the cookie holds.';

CREATE TABLE api_token (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE,
  user_name text NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
  name text NOT NULL,
  scope text NOT NULL CHECK (scope IN ('read', 'write')),
  unit_code text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX api_token_by_user ON api_token (user_name, created_at);
COMMENT ON COLUMN api_token.unit_code IS 'An area inside the user''s; null: the user''s.';

CREATE TABLE password_link (
  code_hash bytea PRIMARY KEY,
  user_name text NOT NULL REFERENCES app_user (name) ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX password_link_by_user ON password_link (user_name);

CREATE TABLE audit (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  who text NOT NULL,
  role text NOT NULL,
  action text NOT NULL,
  subject text NOT NULL,
  before jsonb,
  after jsonb,
  address text
);
CREATE INDEX audit_by_time ON audit (at DESC, id);
CREATE INDEX audit_by_who ON audit (who, at DESC, id);
COMMENT ON TABLE audit IS 'Who did what to what from where; only ever added to.';

CREATE FUNCTION audit_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit is only ever added to' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_only_grows
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION audit_only_grows();
