-- A post has a row for each of its units and their ancestors, so every index of this table costs
-- several entries a post. One index serves both as the key and for finding the units of a post.

ALTER TABLE post_unit DROP CONSTRAINT post_unit_pkey;
DROP INDEX post_unit_by_post;
ALTER TABLE post_unit ADD PRIMARY KEY (platform, native_id, campaign, unit_code);
