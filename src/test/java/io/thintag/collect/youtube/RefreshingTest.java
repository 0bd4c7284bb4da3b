package io.thintag.collect.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.Reading;
import io.thintag.collect.SourceException;
import io.thintag.post.PostKey;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RefreshingTest extends Readings {

  @Test
  void refreshesFiftyAtATimeAndTellsWhichAreGone() throws Exception {
    site.answering(
        request -> {
          String ids = request.getUrl().queryParameter("id");
          return PretendYouTube.ok(
              PretendYouTube.items(
                  "videoList",
                  IntStream.rangeClosed(1, 120)
                      .filter(n -> n % 10 != 0 && ids.contains(PretendYouTube.id(n)))
                      .mapToObj(n -> PretendYouTube.video(n, ""))
                      .collect(Collectors.joining(",")),
                  null));
        });
    List<Query.Known> known =
        IntStream.rangeClosed(1, 120)
            .mapToObj(n -> new Query.Known(new PostKey("youtube", PretendYouTube.id(n)), null))
            .toList();

    Read read = read(new Query.Refresh(site.url("/"), known), Cursor.START);

    assertThat(read.result()).isEqualTo(new Reading.Result(3, Cursor.START, Reach.WHOLE));
    assertThat(calls("videos"))
        .extracting(url -> url.queryParameter("id").split(",").length)
        .containsExactly(50, 50, 20);
    assertThat(read.numbers()).hasSize(108);
    assertThat(read.items())
        .filteredOn(Item.Gone.class::isInstance)
        .hasSize(12)
        .contains(new Item.Gone(known.get(9).key()));
  }

  @ParameterizedTest
  @CsvSource({
    "{}",
    "'{\"error\":{\"code\":403}}'",
    "'[]'",
  })
  void callsNoVideoGoneBecauseOfAnAnswerItDoesNotUnderstand(String body) {
    site.answering(request -> PretendYouTube.ok(body));
    Query query =
        new Query.Refresh(
            site.url("/"),
            List.of(new Query.Known(new PostKey("youtube", PretendYouTube.id(1)), null)));

    assertThatThrownBy(() -> read(query, Cursor.START))
        .isInstanceOf(SourceException.Unreadable.class)
        .hasMessageContaining("expected a list");
  }

  @Test
  void keepsAVideoItCannotReadFromBeingCalledGone() throws Exception {
    site.answering(
        request ->
            PretendYouTube.ok(
                PretendYouTube.items(
                    "videoList",
                    PretendYouTube.video(1, "").replace("\"12\"", "\"many\"")
                        + ","
                        + PretendYouTube.video(2, "").replace("2026-08-01T", "1 August "),
                    null)));
    Query query =
        new Query.Refresh(
            site.url("/"),
            List.of(
                new Query.Known(new PostKey("youtube", PretendYouTube.id(1)), null),
                new Query.Known(new PostKey("youtube", PretendYouTube.id(2)), null)));

    assertThat(read(query, Cursor.START).items())
        .containsExactly(
            new Item.Broken(PretendYouTube.id(1), "viewCount is no count", 0),
            new Item.Broken(PretendYouTube.id(2), "publishedAt is no time: 1 August 00:00:02Z", 0));
  }
}
