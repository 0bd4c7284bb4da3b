-- The gazetteer as it came with this version, and the accounts known for its units.

CREATE TABLE gazetteer (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  version text NOT NULL,
  loaded_at timestamptz NOT NULL
);

CREATE TABLE unit (
  code text PRIMARY KEY,
  level text NOT NULL CHECK (level IN ('country', 'province', 'district', 'body')),
  kind text NOT NULL,
  name text NOT NULL,
  full_name text NOT NULL,
  name_en text,
  parent_code text,
  province_code text,
  district_code text,
  reports_to text,
  region text,
  website text,
  facebook text,
  latitude double precision,
  longitude double precision,
  sort_rank int NOT NULL,
  retired boolean NOT NULL DEFAULT false
);
CREATE INDEX unit_by_province ON unit (province_code, level);
CREATE INDEX unit_by_district ON unit (district_code, level);
COMMENT ON COLUMN unit.sort_rank IS 'Rank in Thai dictionary order.';
COMMENT ON COLUMN unit.retired IS 'No longer in the gazetteer; kept because posts may refer to it.';

CREATE TABLE unit_alias (
  unit_code text NOT NULL,
  type text NOT NULL,
  value text NOT NULL,
  source text NOT NULL
);
CREATE INDEX unit_alias_by_unit ON unit_alias (unit_code);

CREATE TABLE subdistrict (
  code text PRIMARY KEY,
  district_code text NOT NULL,
  province_code text NOT NULL,
  name text NOT NULL,
  name_en text,
  kind text NOT NULL,
  postal_code text NOT NULL
);

CREATE TABLE body_coverage (
  body_code text NOT NULL,
  subdistrict_code text NOT NULL,
  complete boolean NOT NULL,
  PRIMARY KEY (body_code, subdistrict_code)
);

CREATE TABLE account (
  platform text NOT NULL,
  account_key text NOT NULL,
  native_id text,
  handle text,
  name text,
  url text,
  unit_code text REFERENCES unit (code),
  status text NOT NULL CHECK (status IN ('unverified', 'verified', 'withdrawn')),
  origin text NOT NULL CHECK (origin IN ('gazetteer', 'configuration', 'person')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (platform, account_key)
);
CREATE INDEX account_by_unit ON account (unit_code);
COMMENT ON COLUMN account.status IS 'unverified: named in an open list, nobody has looked.';
