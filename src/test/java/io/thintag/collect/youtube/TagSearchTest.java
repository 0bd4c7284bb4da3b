package io.thintag.collect.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Query;
import io.thintag.collect.Recorded;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TagSearchTest extends Readings {

  @Test
  void searchesForTheTagInThailandNewestFirst() throws Exception {
    serve(List.of(1));

    read(tag(LONG_AGO, null), Cursor.START);

    HttpUrl url = calls("search").get(0);
    assertThat(url.encodedPath()).isEqualTo("/youtube/v3/search");
    assertThat(url.queryParameterNames())
        .containsExactlyInAnyOrder(
            "part", "q", "type", "order", "regionCode", "maxResults", "publishedAfter");
    assertThat(url.queryParameter("q")).isEqualTo("#ของดีบ้านเรา");
    assertThat(url.queryParameter("order")).isEqualTo("date");
    assertThat(url.queryParameter("regionCode")).isEqualTo("TH");
    assertThat(url.queryParameter("publishedAfter")).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(calls("videos").get(0).queryParameter("part"))
        .isEqualTo("snippet,statistics,contentDetails");
  }

  @Test
  void neverAsksForMoreThanAPageHolds() throws Exception {
    serve(List.of(1));

    new YouTubeSource(JsonMapper.createDefault(), 500)
        .fetch(tag(LONG_AGO, null), Cursor.START, wires.wire(1));

    assertThat(calls("search").get(0).queryParameter("maxResults")).isEqualTo("50");
  }

  @ParameterizedTest
  @CsvSource({
    "มาดู #ของดีบ้านเรา กัน,true",
    "＃ของดีบ้านเรา,true",
    "มาดู#ของดีบ้านเรา,true",
    "ของดีบ้านเรา,false",
    "#ของดีบ้านเราทุกคน,false",
    "https://x.example/#ของดีบ้านเรา,false",
  })
  void keepsOnlyVideosWhoseOwnWordsCarryTheTag(String description, boolean kept) throws Exception {
    site.answering(
        request ->
            PretendYouTube.method(request.getUrl()).equals("videos")
                ? PretendYouTube.ok(
                    PretendYouTube.items("videoList", PretendYouTube.video(1, description), null))
                : PretendYouTube.list(request.getUrl(), List.of(1), null));

    assertThat(read(tag(LONG_AGO, null), Cursor.START).numbers()).hasSize(kept ? 1 : 0);
  }

  @Test
  void looksAgainFromSomeHoursBeforeTheNewestHit() throws Exception {
    List<Integer> posts = new ArrayList<>(List.of(HOUR, 20 * HOUR));
    serve(posts);
    Cursor settled = read(tag(LONG_AGO, null), Cursor.START).result().last();
    posts.add(17 * HOUR);

    Read again = read(tag(LONG_AGO, null), settled);

    assertThat(settled).isEqualTo(new Cursor("newest=2026-08-01T20%3A00%3A00Z"));
    assertThat(last("search").queryParameter("publishedAfter")).isEqualTo("2026-08-01T14:00:00Z");
    assertThat(again.numbers()).containsExactly(20 * HOUR, 17 * HOUR);
    assertThat(again.result().last()).isEqualTo(settled);
  }

  @Test
  void losesNothingWhenTheQuotaEndsInTheMiddle() throws Exception {
    List<Integer> posts = new ArrayList<>(IntStream.rangeClosed(1, 6).boxed().toList());
    serve(posts);
    SourcePage first = source.fetch(tag(LONG_AGO, null), Cursor.START, wires.wire(1));
    site.first(
        FakeSite.answer(429, Recorded.text("collect/youtube/error_429_search_daily_quota.json")));
    assertThatThrownBy(() -> source.fetch(tag(LONG_AGO, null), first.next(), live()))
        .isInstanceOf(SourceException.QuotaSpent.class);

    // On the next day the list has grown at its head, which shifts the pages.
    posts.add(20 * HOUR);
    TreeSet<Integer> seen = new TreeSet<>(numbers(first.items()));
    Read rest = read(tag(LONG_AGO, null), first.next());
    seen.addAll(rest.numbers());
    seen.addAll(read(tag(LONG_AGO, null), rest.result().last()).numbers());

    assertThat(seen).containsExactlyElementsOf(new TreeSet<>(posts));
  }

  @Test
  void goesOnBehindAnEmptyPageInTheMiddle() throws Exception {
    site.answering(
        request ->
            PretendYouTube.answer(
                request.getUrl(),
                token ->
                    switch (String.valueOf(token)) {
                      case "null" -> PretendYouTube.list(request.getUrl(), List.of(3, 2), "B");
                      case "B" -> PretendYouTube.list(request.getUrl(), List.of(), "C");
                      default -> PretendYouTube.list(request.getUrl(), List.of(1), null);
                    }));

    assertThat(read(tag(LONG_AGO, null), Cursor.START).numbers()).containsExactly(3, 2, 1);
  }

  @Test
  void jumpsOverWhatCameOutAfterACampaignThatIsOver() throws Exception {
    serve(IntStream.rangeClosed(1, 100).boxed().toList());

    Read read = read(tag(LONG_AGO, PretendYouTube.time(5)), Cursor.START);

    assertThat(read.numbers()).containsExactly(100, 99, 4, 3, 2, 1);
    assertThat(last("search").queryParameter("publishedBefore")).isEqualTo("2026-08-01T00:00:05Z");
    assertThat(calls("search"))
        .as("with both ends set, pages were seen to repeat")
        .noneMatch(
            url ->
                url.queryParameter("publishedBefore") != null
                    && url.queryParameter("publishedAfter") != null);
  }

  @Test
  void wastesNoSearchOnACampaignThatIsReadToItsEnd() throws Exception {
    serve(List.of(1, 10 * HOUR));
    Query.Tag over = tag(LONG_AGO, PretendYouTube.time(HOUR));
    Cursor settled = read(over, Cursor.START).result().last();
    int calls = site.requests().size();

    Read again = read(over, settled);

    assertThat(site.requests()).hasSize(calls);
    assertThat(again.result().last()).isEqualTo(settled);
  }

  @Test
  void isNotLedAstrayByATimeYetToCome() throws Exception {
    List<Integer> posts = new ArrayList<>(List.of(HOUR, 999 * HOUR));
    serve(posts);
    Cursor settled = read(tag(LONG_AGO, null), Cursor.START).result().last();
    posts.add(2 * HOUR);

    assertThat(read(tag(LONG_AGO, null), settled).numbers()).contains(999 * HOUR, 2 * HOUR);
  }
}
