package io.thintag.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.serde.ObjectMapper;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Sources;
import io.thintag.collect.link.CanonicalLink;
import io.thintag.collect.link.LinkWires;
import io.thintag.collect.wire.Wires;
import io.thintag.post.PostKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the post that a link shows: through its platform's interface if there is a key for it, else
 * as everybody sees it. All links of a campaign and a day make one run.
 */
@Singleton
public final class LinkReader {

  /** The source of links. */
  public static final String SOURCE = "link";

  private static final Logger LOG = LoggerFactory.getLogger(LinkReader.class);

  private final Sources sources;
  private final Wires wires;
  private final LinkWires linkWires;
  private final CampaignStore campaigns;
  private final QueryJson queries;
  private final Clock clock;

  LinkReader(
      Sources sources,
      Wires wires,
      LinkWires linkWires,
      CampaignStore campaigns,
      ObjectMapper json,
      Clock clock) {
    this.sources = sources;
    this.wires = wires;
    this.linkWires = linkWires;
    this.campaigns = campaigns;
    this.queries = new QueryJson(json);
    this.clock = clock;
  }

  /** What was read of a link, not stored yet. */
  public static final class Reading {
    final PageJob job;
    final SourcePage page;
    final List<Exchange> exchanges;

    private Reading(PageJob job, SourcePage page, List<Exchange> exchanges) {
      this.job = job;
      this.page = page;
      this.exchanges = List.copyOf(exchanges);
    }

    /** A post, or why it cannot be read. */
    public Item item() {
      return page.items().get(0);
    }

    /** True if nobody but the link's own source reads the post again. */
    public boolean isByLink() {
      return job.source().equals(SOURCE);
    }
  }

  /**
   * Follows a link that only leads to another one.
   *
   * @throws SourceException if it leads nowhere
   */
  public CanonicalLink follow(CanonicalLink link) throws SourceException {
    return linkWires.follow(link);
  }

  /**
   * Reads a post and stores nothing.
   *
   * @param unit code of the unit that the link is handed in for
   * @throws SourceException if there is no post to be read, now or ever
   */
  public Reading read(CanonicalLink link, Campaign campaign, @Nullable String unit)
      throws SourceException {
    Optional<Reading> told = told(link, campaign, unit);
    return told.isPresent() ? told.get() : seen(link, campaign, unit);
  }

  private Reading seen(CanonicalLink link, Campaign campaign, @Nullable String unit)
      throws SourceException {
    Query.Link query = new Query.Link(link.uri(), link.platform(), link.nativeId(), unit);
    List<Exchange> exchanges = new ArrayList<>();
    SourcePage page =
        sources.require(SOURCE).source().fetch(query, Cursor.START, linkWires.live(exchanges::add));
    return new Reading(job(SOURCE, campaign, query), page, exchanges);
  }

  /** The interface may refuse or be spent; then the page is still there. */
  private Optional<Reading> told(CanonicalLink link, Campaign campaign, @Nullable String unit)
      throws SourceException.NotFound {
    RegisteredSource source =
        sources
            .find(link.platform())
            .filter(each -> each.refreshes() && sources.isOn(each))
            .orElse(null);
    if (source == null || link.nativeId() == null) {
      return Optional.empty();
    }
    SourceSettings settings = sources.settings(source.name());
    PostKey key = new PostKey(link.platform(), link.nativeId());
    if (settings.baseUrl().isEmpty()) {
      return Optional.empty();
    }
    Query.Refresh query =
        new Query.Refresh(settings.baseUrl().get(0), List.of(new Query.Known(key, null)));
    List<Exchange> exchanges = new ArrayList<>();
    List<Item> items;
    try {
      items =
          source
              .source()
              .fetch(query, Cursor.START, wires.live(source, settings, exchanges::add))
              .items();
    } catch (SourceException e) {
      LOG.info("{} tells nothing of a submitted link: {}", source.name(), e.getMessage());
      return Optional.empty();
    }
    if (items.stream().anyMatch(Item.Gone.class::isInstance)) {
      throw new SourceException.NotFound(source.name() + " has no such post", link.uri());
    }
    return items.stream()
        .flatMap(item -> item instanceof Item.Found found ? Stream.of(found) : Stream.empty())
        .findFirst()
        .map(found -> new Item.Found(found.post(), unit, found.sourceRef()))
        .map(found -> new SourcePage(List.of(found), Cursor.START, false))
        .map(page -> new Reading(job(source.name(), campaign, query), page, exchanges));
  }

  /** What is written down when a post that was there is no longer shown. */
  Reading missing(CanonicalLink link, Campaign campaign, PostKey key) {
    Query.Link query = new Query.Link(link.uri(), link.platform(), link.nativeId(), null);
    return new Reading(
        job(SOURCE, campaign, query),
        new SourcePage(List.of(new Item.Missing(key)), Cursor.START, false),
        List.of());
  }

  private PageJob job(String source, Campaign campaign, Query query) {
    return new PageJob(
        runId(campaign), source, campaign, campaigns.all(), query.target(), queries.write(query));
  }

  private UUID runId(Campaign campaign) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), Campaign.ZONE);
    return UUID.nameUUIDFromBytes((SOURCE + "/" + campaign.slug() + "/" + day).getBytes(UTF_8));
  }
}
