-- Who looked at an account and found that it is what it says.

ALTER TABLE account
  ADD COLUMN verified_by text,
  ADD COLUMN verified_at timestamptz;
COMMENT ON COLUMN account.verified_by IS
  'The person who looked; null: nobody did, or the configuration calls it verified.';
UPDATE account SET verified_by = registered_by, verified_at = registered_at
WHERE status = 'verified' AND origin = 'person';
