package io.thintag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoTimelineTest extends DemoVisits {
  private static final Pattern STATUS_ID = Pattern.compile("(?:^\\[|\\},)\\{\"id\":\"(\\d+)\"");
  private static final Pattern OLDER = Pattern.compile("<([^>]*)>; rel=\"next\"");
  private static final Pattern NEWER = Pattern.compile("<([^>]*)>; rel=\"prev\"");

  @ParameterizedTest
  @CsvSource({"A,a", "B,b"})
  void walkingBackATimelineMeetsEveryStatusOnceNewestFirst(Federation which, String base)
      throws Exception {
    for (OrderedTag tag : OrderedTag.values()) {
      List<Long> ids = new ArrayList<>();
      Optional<URI> next = Optional.of(timeline(base, tag, "?limit=40"));
      while (next.isPresent()) {
        HttpResponse<byte[]> page = patiently(next.get());
        all(STATUS_ID, text(page)).forEach(id -> ids.add(Long.valueOf(id)));
        next = link(page, OLDER);
      }

      Set<Long> expected =
          WORLD.of(Network.MASTODON).stream()
              .filter(post -> post.first().tags().contains(tag))
              .flatMap(post -> which.idOf(post).stream())
              .collect(Collectors.toSet());
      assertThat(ids).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> Long.compare(b, a));
      assertThat(new HashSet<>(ids)).isEqualTo(expected);
    }
  }

  @Test
  void theEndOfATimelineIsAnEmptyPageWithoutLinks() throws Exception {
    HttpResponse<byte[]> end = patiently(timeline("a", OrderedTag.GOOD_THINGS, "?max_id=1"));

    assertThat(text(end)).isEqualTo("[]");
    assertThat(end.headers().firstValue("Link")).isEmpty();
  }

  @Test
  void minIdGivesThePageRightAboveTheIdWhileSinceIdGivesTheNewest() throws Exception {
    List<Long> ids = ids(timeline("a", OrderedTag.GOOD_THINGS, "?limit=40"));
    List<Long> older =
        ids(timeline("a", OrderedTag.GOOD_THINGS, "?limit=40&max_id=" + ids.get(39)));
    long start = older.get(20);

    assertThat(ids(timeline("a", OrderedTag.GOOD_THINGS, "?limit=5&min_id=" + start)))
        .containsExactlyElementsOf(older.subList(15, 20));
    assertThat(ids(timeline("a", OrderedTag.GOOD_THINGS, "?limit=5&since_id=" + start)))
        .containsExactlyElementsOf(ids.subList(0, 5));
    assertThat(
            ids(
                timeline(
                    "a",
                    OrderedTag.GOOD_THINGS,
                    "?limit=40&min_id=" + start + "&max_id=" + older.get(10))))
        .containsExactlyElementsOf(older.subList(11, 20));
  }

  private List<Long> ids(URI uri) throws Exception {
    return all(STATUS_ID, text(patiently(uri))).stream().map(Long::valueOf).toList();
  }

  @Test
  void walkingForwardFromAnOldIdMeetsTheSameStatusesAsWalkingBack() throws Exception {
    Set<Long> forward = new LinkedHashSet<>();
    Optional<URI> next = Optional.of(timeline("b", OrderedTag.LOCAL_TRAVEL, "?limit=40&min_id=1"));
    while (next.isPresent()) {
      HttpResponse<byte[]> page = patiently(next.get());
      all(STATUS_ID, text(page)).forEach(id -> forward.add(Long.valueOf(id)));
      next = link(page, NEWER);
    }

    assertThat(forward)
        .hasSize(
            (int)
                WORLD.of(Network.MASTODON).stream()
                    .filter(post -> post.first().tags().contains(OrderedTag.LOCAL_TRAVEL))
                    .filter(post -> Federation.B.idOf(post).isPresent())
                    .count());
  }

  @ParameterizedTest
  @CsvSource({"'',20", "?limit=5,5", "?limit=100,40", "?limit=0,1", "?limit=x,20"})
  void pagesAreAsLongAsAskedWithinMastodonsLimits(String query, int length) throws Exception {
    assertThat(ids(timeline("a", OrderedTag.GOOD_THINGS, query))).hasSize(length);
  }

  @Test
  void aTagIsFoundInAnyUnicodeForm() throws Exception {
    String decomposed = "เรื่องเล่าจากชุมชน".replace("ำ", "ํา");
    URI uri =
        URI.create(
            server.uri() + "/a/api/v1/timelines/tag/" + Addresses.encode(decomposed) + "?limit=3");

    assertThat(ids(uri)).hasSize(3);
  }

  @Test
  void aTagThatNobodyUsesHasAnEmptyTimeline() throws Exception {
    URI uri = URI.create(server.uri() + "/a/api/v1/timelines/tag/nothing");

    assertThat(text(patiently(uri))).isEqualTo("[]");
  }

  @Test
  void theAllowanceIsToldWithAnIsoTime() throws Exception {
    HttpResponse<byte[]> page = patiently(timeline("a", OrderedTag.STORIES, "?limit=1"));

    assertThat(page.headers().firstValue("X-RateLimit-Limit")).contains("30000");
    assertThat(page.headers().firstValue("X-RateLimit-Remaining")).contains("29999");
    assertThat(page.headers().firstValue("X-RateLimit-Reset")).contains("2026-11-21T05:05:00Z");
  }

  @Test
  void nowAndThenSomethingGoesWrongAndHealsWhenAskedAgain() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    List<String> waits = new ArrayList<>();
    for (int i = 0; i < 670; i++) {
      HttpResponse<byte[]> response = get(timeline("a", OrderedTag.STORIES, "?limit=1"));
      statuses.add(response.statusCode());
      response.headers().firstValue("Retry-After").ifPresent(waits::add);
    }

    assertThat(statuses.stream().filter(status -> status == 500)).hasSize(6);
    assertThat(statuses.stream().filter(status -> status == 429)).hasSize(2);
    assertThat(waits).containsExactly("1", "0");
    for (int i = 1; i < statuses.size(); i++) {
      assertThat(statuses.get(i) == 200 || statuses.get(i - 1) == 200).isTrue();
    }
  }
}
