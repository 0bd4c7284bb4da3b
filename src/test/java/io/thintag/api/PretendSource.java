package io.thintag.api;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourcePage;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A source of five posts, one a day from 2025-05-20 03:00 in Bangkok, all with the core tag. */
@Factory
@Requires(property = "thintag.sources.pretend.enabled")
final class PretendSource {
  /** Switches it on. */
  static final Map<String, String> PROPERTIES =
      Map.of(
          "thintag.sources.pretend.enabled", "true",
          "thintag.sources.pretend.base-url", "http://localhost:1",
          "thintag.sources.pretend.schedule", "0 0 4 1 1 ? 2099",
          "thintag.sources.pretend.page-size", "10",
          "thintag.sources.pretend.delay", "0s",
          "thintag.sources.pretend.timeout", "1s",
          "thintag.sources.pretend.attempts", "1",
          "thintag.sources.pretend.backoff", "1s");

  static final Instant FIRST = Instant.parse("2025-05-19T20:00:00Z");
  private static final List<String> TEXTS =
      List.of(
          "#ของดีบ้านเรา #จังหวัดชัยภูมิ",
          "#ของดีบ้านเรา =สูตร",
          "=SUM(1) #ของดีบ้านเรา #จังหวัดเลย",
          "#ของดีบ้านเรา #เที่ยวท้องถิ่น #จ.ชัยภูมิ 100%",
          "#ของดีบ้านเรา #จังหวัดตาก");

  @Singleton
  RegisteredSource pretend() {
    return new RegisteredSource(
        "pretend",
        Lane.TAG_SEARCH,
        false,
        (query, cursor, wire) -> new SourcePage(items(), new Cursor("end"), false));
  }

  private static List<Item> items() {
    return IntStream.range(0, TEXTS.size()).mapToObj(PretendSource::item).toList();
  }

  private static Item item(int i) {
    return new Item.Found(
        new Post(
            new PostKey("mastodon", "id-" + i),
            TEXTS.get(i),
            List.of("ของดีบ้านเรา"),
            new Account("mastodon", "account-" + i % 2, "@handle" + i % 2, "ชื่อ " + i % 2),
            URI.create("https://social.example/" + i),
            FIRST.plusSeconds(86_400L * i),
            null,
            new Engagement(null, (long) i, 0L, null),
            MediaKind.TEXT,
            false));
  }
}
