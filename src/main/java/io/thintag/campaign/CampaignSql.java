package io.thintag.campaign;

/** The statements of {@link CampaignStore}. */
final class CampaignSql {
  private CampaignSql() {}

  static final String READ =
      """
      SELECT c.slug, c.name, c.starts_on, c.ends_on, c.scope, c.expected_kinds, c.capture_days, c.version,
        ARRAY(SELECT t.role FROM campaign_tag t WHERE t.campaign = c.slug ORDER BY t.position)
          AS tag_roles,
        ARRAY(SELECT t.text FROM campaign_tag t WHERE t.campaign = c.slug ORDER BY t.position)
          AS tag_texts,
        ARRAY(SELECT d.tier FROM campaign_due d WHERE d.campaign = c.slug ORDER BY d.due_on, d.tier)
          AS due_tiers,
        ARRAY(SELECT d.due_on::text FROM campaign_due d WHERE d.campaign = c.slug
          ORDER BY d.due_on, d.tier) AS due_dates
      FROM campaign c
      WHERE ?::text IS NULL OR c.slug = ?
      ORDER BY c.slug
      """;

  static final String INSERT =
      """
      INSERT INTO campaign
        (slug, name, starts_on, ends_on, scope, expected_kinds, capture_days, version, created_at,
        updated_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, 1, now(), now())
      ON CONFLICT (slug) DO NOTHING
      """;

  static final String UPDATE =
      """
      UPDATE campaign SET name = ?, starts_on = ?, ends_on = ?, scope = ?, expected_kinds = ?,
        capture_days = ?, version = version + 1, updated_at = now()
      WHERE slug = ?
      """;

  static final String LOCK = "SELECT version FROM campaign WHERE slug = ? FOR UPDATE";

  static final String HAS_POSTS = "SELECT EXISTS (SELECT 1 FROM campaign_post WHERE campaign = ?)";

  static final String DELETE = "DELETE FROM campaign WHERE slug = ?";

  /** A campaign made again under the same slug has to be read from the start. */
  static final String DELETE_CURSORS = "DELETE FROM cursor WHERE campaign = ?";

  static final String DELETE_TAGS = "DELETE FROM campaign_tag WHERE campaign = ?";

  static final String INSERT_TAGS =
      """
      INSERT INTO campaign_tag (campaign, position, role, text)
      SELECT ?, t.position, t.role, t.text
      FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS t (role, text, position)
      """;

  static final String DELETE_DUE = "DELETE FROM campaign_due WHERE campaign = ?";

  static final String INSERT_DUE =
      """
      INSERT INTO campaign_due (campaign, tier, due_on)
      SELECT ?, d.tier, d.due_on FROM unnest(?::text[], ?::date[]) AS d (tier, due_on)
      """;

  /** One row for whoever comes first, none for everybody after. */
  static final String MARK_PRELOADED =
      "INSERT INTO campaign_preload (slug, loaded_at) VALUES (?, now()) ON CONFLICT DO NOTHING";
}
