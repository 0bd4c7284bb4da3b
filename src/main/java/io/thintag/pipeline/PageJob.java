package io.thintag.pipeline;

import io.thintag.campaign.Campaign;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a page was read for.
 *
 * @param runId the run it belongs to
 * @param source name of the source
 * @param campaign the campaign that asked; nothing: posts are only read again
 * @param all every campaign by slug, since a post may belong to several
 * @param target name of the query within source and campaign
 * @param query the query as JSON
 */
record PageJob(
    UUID runId,
    String source,
    Optional<Campaign> campaign,
    Map<String, Campaign> all,
    String target,
    String query) {

  /** Stands for the campaign in runs and cursors that belong to none. */
  static final String NO_CAMPAIGN = "*";

  private static final Set<String> KNOWN_BY_LINK = Set.of("youtube", "tiktok", "bluesky");

  PageJob {
    all = Map.copyOf(all);
  }

  PageJob(
      UUID runId,
      String source,
      Campaign campaign,
      List<Campaign> all,
      String target,
      String query) {
    this(
        runId,
        source,
        Optional.of(campaign),
        all.stream().collect(java.util.stream.Collectors.toMap(Campaign::slug, c -> c)),
        target,
        query);
  }

  /**
   * Who reads a post again. Where the link holds the id that the platform's interface knows, a post
   * found by its link is as good as one found by the platform's own source, and bound by the same
   * terms.
   */
  String reader(String platform) {
    return source.equals(LinkReader.SOURCE) && KNOWN_BY_LINK.contains(platform) ? platform : source;
  }

  /** True if people gave it: that a post stands in a file says nothing of whether it still is. */
  boolean isHandedIn() {
    return Importer.HANDED_IN.contains(source);
  }

  String campaignSlug() {
    return campaign.map(Campaign::slug).orElse(NO_CAMPAIGN);
  }
}
