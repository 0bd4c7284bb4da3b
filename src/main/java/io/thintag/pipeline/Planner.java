package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignTag;
import io.thintag.campaign.TagRole;
import io.thintag.collect.Lane;
import io.thintag.collect.PolledFiles;
import io.thintag.collect.Query;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.post.Account;
import io.thintag.store.Slice;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which queries a run of a source for a campaign consists of. */
@Singleton
final class Planner {

  /** All queries. */
  List<Query> plan(
      Connection connection, RegisteredSource source, SourceSettings settings, Campaign campaign)
      throws SQLException {
    return plan(connection, source, settings, campaign, Slice.ALL);
  }

  /** The queries of one slice; the database picks its accounts, the others are not loaded. */
  List<Query> plan(
      Connection connection,
      RegisteredSource source,
      SourceSettings settings,
      Campaign campaign,
      Slice slice)
      throws SQLException {
    List<Query> queries = new ArrayList<>();
    if (source.has(Lane.TAG_SEARCH) && slice.hasSearches()) {
      queries.addAll(searches(settings, campaign));
    }
    if (source.has(Lane.KNOWN_ACCOUNTS) && slice.hasAccounts()) {
      queries.addAll(accounts(connection, source, campaign, slice));
      String platform = source.channelsOf();
      if (platform != null && !settings.baseUrl().isEmpty()) {
        queries.addAll(channels(connection, platform, settings.baseUrl().get(0), campaign, slice));
      }
    }
    if (source.source() instanceof PolledFiles polled) {
      queries.addAll(polled.files(campaign.slug()));
    }
    return queries;
  }

  private static List<Query> channels(
      Connection connection, String platform, URI server, Campaign campaign, Slice slice)
      throws SQLException {
    List<Query> queries = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT account_key, handle, name FROM (
              SELECT account_key, handle, name, status,
                ntile(?) OVER (ORDER BY md5(account_key)) AS slice
              FROM account WHERE platform = ?
            ) a
            WHERE slice = ? AND status <> 'withdrawn' ORDER BY account_key
            """)) {
      select.setInt(1, slice.of());
      select.setString(2, platform);
      select.setInt(3, Math.max(1, slice.number()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          queries.add(
              new Query.Channel(
                  server,
                  new Account(platform, idOf(row.getString(1)), row.getString(2), row.getString(3)),
                  campaign.begin(),
                  campaign.end().orElse(null)));
        }
      }
    }
    return queries;
  }

  private static List<Query> searches(SourceSettings settings, Campaign campaign) {
    List<Query> queries = new ArrayList<>();
    for (URI server : settings.baseUrl()) {
      for (CampaignTag tag : campaign.tags(TagRole.CORE)) {
        queries.add(
            new Query.Tag(server, tag.text(), campaign.begin(), campaign.end().orElse(null)));
      }
    }
    return queries;
  }

  private static List<Query> accounts(
      Connection connection, RegisteredSource source, Campaign campaign, Slice slice)
      throws SQLException {
    List<Query> queries = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT w.address, w.platform, w.account_key, w.account_handle, w.account_name
            FROM (
              SELECT watch.*, ntile(?) OVER (ORDER BY md5(address)) AS slice
              FROM watch WHERE source = ?
            ) w
            WHERE w.slice = ? AND NOT EXISTS (
              SELECT 1 FROM account a
              WHERE (a.platform, a.account_key) = (w.platform, w.account_key)
                AND a.status = 'withdrawn'
            )
            ORDER BY w.address
            """)) {
      select.setInt(1, slice.of());
      select.setString(2, source.name());
      select.setInt(3, Math.max(1, slice.number()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          queries.add(
              new Query.KnownAccount(
                  new Account(
                      row.getString(2), idOf(row.getString(3)), row.getString(4), row.getString(5)),
                  URI.create(row.getString(1)),
                  campaign.begin()));
        }
      }
    }
    return queries;
  }

  private static @Nullable String idOf(String accountKey) {
    return accountKey.startsWith("@") ? null : accountKey;
  }
}
