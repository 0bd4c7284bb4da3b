package io.thintag.demo;

import io.thintag.demo.Timeline.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One of the two pretend Mastodon servers: hashtag timelines and single statuses. */
final class MastodonSite {
  private static final int DEFAULT_LIMIT = 20;
  private static final int MOST = 40;
  private static final List<String> PASSED_ON = List.of("limit", "local", "remote", "only_media");

  private final Federation server;
  private final String base;
  private final DemoWorld world;
  private final StatusJson statuses;
  private final Map<Long, DemoPost> byId = new HashMap<>();
  private final Map<String, Timeline> timelines = new ConcurrentHashMap<>();

  /**
   * @param base first segment of the server's paths
   */
  MastodonSite(Federation server, String base, DemoWorld world) {
    this.server = server;
    this.base = base;
    this.world = world;
    this.statuses = new StatusJson(world, server.host());
    world
        .of(Network.MASTODON)
        .forEach(post -> server.idOf(post).ifPresent(id -> byId.put(id, post)));
  }

  /** Answers below {@code /api/v1}. */
  Answer answer(Visit visit) {
    if (visit.segment(1).equals("api") && visit.segment(2).equals("v1")) {
      if (visit.segment(3).equals("timelines") && visit.segment(4).equals("tag")) {
        return timeline(visit, Markup.normal(visit.segment(5)));
      }
      if (visit.segment(3).equals("statuses") && visit.path().size() == 5) {
        return status(visit);
      }
    }
    return missing();
  }

  private Answer status(Visit visit) {
    return number(visit.segment(4))
        .flatMap(id -> Optional.ofNullable(byId.get(id)).map(post -> new Entry(id, post)))
        .filter(entry -> entry.post().exists(visit.phase()))
        .map(entry -> Answer.json(200, statuses.of(entry, visit.phase())))
        .orElseGet(MastodonSite::missing);
  }

  private static Answer missing() {
    return Answer.json(404, Json.object("error", "Record not found"));
  }

  private Answer timeline(Visit visit, String name) {
    Optional<OrderedTag> tag = OrderedTag.named(name);
    List<Entry> page = tag.map(each -> page(visit, each)).orElse(List.of());
    Answer answer =
        Answer.json(200, page.stream().map(entry -> statuses.of(entry, visit.phase())).toList())
            .withEtag();
    if (!page.isEmpty()) {
      answer = answer.with("Link", link(visit, page));
    }
    return answer;
  }

  private List<Entry> page(Visit visit, OrderedTag tag) {
    Timeline timeline =
        timelines.computeIfAbsent(
            tag + " " + visit.phase(),
            key -> Timeline.of(world.of(Network.MASTODON), tag, server, visit.phase()));
    Optional<Long> minId = bound(visit, "min_id");
    long above = minId.or(() -> bound(visit, "since_id")).orElse(0L);
    long below = bound(visit, "max_id").orElse(Long.MAX_VALUE);
    return timeline.page(above, below, limit(visit), minId.isPresent());
  }

  private static Optional<Long> bound(Visit visit, String name) {
    return number(visit.parameters().getOrDefault(name, ""));
  }

  private static int limit(Visit visit) {
    return number(visit.parameters().getOrDefault("limit", ""))
        .map(limit -> (int) Math.max(1, Math.min(MOST, limit)))
        .orElse(DEFAULT_LIMIT);
  }

  private static Optional<Long> number(String digits) {
    return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
  }

  /** The bounds of the request are replaced, the other parameters go on. */
  private String link(Visit visit, List<Entry> page) {
    StringBuilder address =
        new StringBuilder(visit.origin() + "/" + base + "/api/v1/timelines/tag/")
            .append(Addresses.encode(visit.segment(5)))
            .append('?');
    for (String name : PASSED_ON) {
      String value = visit.parameters().get(name);
      if (value != null) {
        address.append(name).append('=').append(Addresses.encode(value)).append('&');
      }
    }
    return "<%smax_id=%d>; rel=\"next\", <%smin_id=%d>; rel=\"prev\""
        .formatted(address, page.get(page.size() - 1).id(), address, page.get(0).id());
  }
}
