package io.thintag.collect.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.thintag.collect.Cursor;
import io.thintag.collect.FakeSite;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reach;
import io.thintag.collect.Reading;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChannelReadingTest extends Readings {

  @ParameterizedTest
  @CsvSource({"tag", "channel"})
  void beginsAgainWhenATokenHasRunOut(String kind) throws Exception {
    Query query = kind.equals("tag") ? tag(LONG_AGO, null) : channel(LONG_AGO, null);
    serve(List.of(1, 2 * HOUR, 30 * HOUR, 60 * HOUR));
    SourcePage first = source.fetch(query, Cursor.START, live());
    site.first(
        FakeSite.answer(400, "{\"error\":{\"errors\":[{\"reason\":\"invalidPageToken\"}]}}"));

    SourcePage lost = source.fetch(query, first.next(), live());
    Read again = read(query, lost.next());

    assertThat(lost.items()).isEmpty();
    assertThat(lost.more()).as("not at once, or it might go round in circles").isFalse();
    assertThat(again.numbers()).containsExactly(60 * HOUR, 30 * HOUR, 2 * HOUR, 1);
  }

  @Test
  void readsAChannelDownToTheCampaignsBeginning() throws Exception {
    serve(IntStream.rangeClosed(1, 100).boxed().toList());

    Read read = read(channel(PretendYouTube.time(96), PretendYouTube.time(99)), Cursor.START);

    assertThat(read.numbers()).containsExactly(98, 97, 96);
    assertThat(calls("playlistItems")).hasSize(3);
    assertThat(calls("videos")).as("one call for each page with something wanted").hasSize(2);
    assertThat(last("playlistItems").queryParameter("playlistId"))
        .isEqualTo(PretendYouTube.UPLOADS);
  }

  @Test
  void spendsOneUnitOnAChannelWithNothingNew() throws Exception {
    serve(List.of(1, 2));
    Cursor settled = read(channel(LONG_AGO, null), Cursor.START).result().last();
    int calls = site.requests().size();
    wires.clock.forward(Duration.ofDays(2));

    Read again = read(channel(LONG_AGO, null), settled);

    assertThat(again.items()).isEmpty();
    assertThat(site.requests()).hasSize(calls + 1);
    assertThat(again.result().last()).isEqualTo(settled);
  }

  @Test
  void looksAgainAtVideosOfTheLastDay() throws Exception {
    List<Integer> posts = new ArrayList<>(List.of(1, 2, 3, 4, 20 * HOUR));
    serve(posts);
    Cursor settled = read(channel(LONG_AGO, null), Cursor.START).result().last();
    wires.clock.forward(Duration.ofHours(2));
    posts.add(10 * HOUR);

    Read again = read(channel(LONG_AGO, null), settled);

    assertThat(again.numbers()).contains(20 * HOUR, 10 * HOUR);
    assertThat(again.result().last()).isEqualTo(settled);
  }

  @Test
  void readsAllThatCameSinceTheLastReading() throws Exception {
    List<Integer> posts = new ArrayList<>(List.of(1, 2));
    serve(posts);
    Cursor settled = read(channel(LONG_AGO, null), Cursor.START).result().last();
    wires.clock.forward(Duration.ofDays(9));
    List<Integer> fresh = IntStream.rangeClosed(1, 5).map(day -> day * 24 * HOUR).boxed().toList();
    posts.addAll(fresh);

    assertThat(read(channel(LONG_AGO, null), settled).numbers()).containsAll(fresh);
  }

  @Test
  void takesTheOwnerAsRegisteredAndUnknownCountsAsUnknown() throws Exception {
    serve(List.of(1));

    Item.Found found = (Item.Found) read(channel(LONG_AGO, null), Cursor.START).items().get(0);

    assertThat(found.post().account())
        .isEqualTo(new Account("youtube", PretendYouTube.CHANNEL, "@banrai", "อบต.บ้านไร่"));
    assertThat(found.post().engagement()).isEqualTo(new Engagement(12L, 3L, null, null));
    assertThat(found.post().text()).isEqualTo("วิดีโอ 1\n#ของดีบ้านเรา");
    assertThat(found.post().hashtags()).as("the uploader's keywords are no hashtags").isEmpty();
  }

  @Test
  void tellsAChannelWithoutVideosFromOneThatIsGone() throws Exception {
    String there =
        """
        {"contentDetails":{"relatedPlaylists":{"uploads":"%s"}}}"""
            .formatted(PretendYouTube.UPLOADS);
    for (String channels : List.of(there, "")) {
      site.answering(
          request ->
              PretendYouTube.method(request.getUrl()).equals("channels")
                  ? PretendYouTube.ok(PretendYouTube.items("channelList", channels, null))
                  : FakeSite.answer(
                      404, "{\"error\":{\"errors\":[{\"reason\":\"playlistNotFound\"}]}}"));
      if (channels.isEmpty()) {
        assertThatThrownBy(() -> read(channel(LONG_AGO, null), Cursor.START))
            .isInstanceOf(SourceException.NotFound.class)
            .hasMessageContaining(PretendYouTube.CHANNEL);
      } else {
        assertThat(read(channel(LONG_AGO, null), Cursor.START))
            .isEqualTo(new Read(List.of(), new Reading.Result(1, Cursor.START, Reach.WHOLE)));
      }
    }
  }

  @Test
  void asksForTheListOfAHandleOnlyOnce() throws Exception {
    site.answering(
        request ->
            PretendYouTube.method(request.getUrl()).equals("channels")
                ? PretendYouTube.ok(
                    """
                    {"kind":"youtube#channelListResponse","items":[
                    {"contentDetails":{"relatedPlaylists":{"uploads":"UUelsewhere"}}}]}""")
                : PretendYouTube.answer(
                    request.getUrl(),
                    token -> PretendYouTube.list(request.getUrl(), List.of(1), null)));
    Query query =
        new Query.Channel(
            site.url("/"), new Account("youtube", null, "@บ้านไร่", null), LONG_AGO, null);

    Cursor settled = read(query, Cursor.START).result().last();
    read(query, settled);

    assertThat(calls("channels")).hasSize(1);
    assertThat(calls("channels").get(0).queryParameter("forHandle")).isEqualTo("@บ้านไร่");
    assertThat(last("playlistItems").queryParameter("playlistId")).isEqualTo("UUelsewhere");
  }
}
