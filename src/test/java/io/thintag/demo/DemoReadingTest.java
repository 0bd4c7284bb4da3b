package io.thintag.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.thintag.TestDatabase;
import io.thintag.area.Gazetteer;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Reading;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.Wire;
import io.thintag.collect.wire.Wires;
import io.thintag.demo.DemoServer.Options;
import io.thintag.demo.DemoTruth.Expected;
import io.thintag.demo.DemoTruth.Fate;
import io.thintag.post.Account;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The real sources read the pretend internet, and find there what the generator meant. */
class DemoReadingTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final DemoWorld WORLD = DemoWorld.create(GAZETTEER, 11, 3_000);

  private static final Map<PostKey, Post> FOUND = new HashMap<>();
  private static final List<Item.Broken> BROKEN = new ArrayList<>();
  private static final Map<String, String> BASES =
      Map.of(
          "youtube", "/youtube",
          "facebook", "/facebook/v25.0",
          "instagram", "/instagram/v25.0",
          "threads", "/threads/v1.0",
          "tiktok", "/tiktok",
          "bluesky", "/bluesky");
  private static DemoServer server;

  @BeforeAll
  static void readEverything() throws Exception {
    server = DemoServer.start(WORLD, Clock.systemUTC(), new Options(0, Optional.empty()));
    try (ApplicationContext context = ApplicationContext.run(properties())) {
      for (URI mastodon : server.mastodonServers()) {
        for (OrderedTag tag : OrderedTag.values()) {
          read(context, "mastodon", new Query.Tag(mastodon, tag.text(), LONG_AGO, null));
        }
      }
      for (DemoAccount account : server.accounts()) {
        Account owner =
            new Account(account.platform(), account.nativeId(), account.handle(), account.name());
        read(context, account.source(), query(account, owner));
      }
      for (String source : List.of("youtube", "instagram", "threads", "tiktok", "bluesky")) {
        for (OrderedTag tag : OrderedTag.values()) {
          read(context, source, new Query.Tag(base(source), tag.text(), LONG_AGO, null));
        }
      }
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Query query(DemoAccount account, Account owner) {
    return List.of("feed", "page").contains(account.source())
        ? new Query.KnownAccount(owner, account.address(), LONG_AGO)
        : new Query.Channel(base(account.source()), owner, LONG_AGO, null);
  }

  private static URI base(String source) {
    return URI.create(server.uri() + BASES.get(source));
  }

  private static Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(TestDatabase.fresh().properties());
    for (String source :
        Stream.concat(BASES.keySet().stream(), Stream.of("mastodon", "feed", "page")).toList()) {
      properties.put("thintag.sources." + source + ".delay", "0s");
      properties.put("thintag.sources." + source + ".backoff", "1ms");
    }
    BASES.forEach(
        (source, path) -> {
          properties.put("thintag.sources." + source + ".base-url", server.uri() + path);
          properties.put("thintag.sources." + source + ".token", "demo-token");
          properties.put("thintag.sources." + source + ".key", "demo-token");
          properties.put("thintag.sources." + source + ".research", "true");
          properties.put("thintag.sources." + source + ".client-key", "demo-key");
          properties.put("thintag.sources." + source + ".client-secret", "demo-token");
          properties.put("thintag.sources." + source + ".app-password", "demo-token");
          properties.put("thintag.sources." + source + ".identifier", BlueskySessions.IDENTIFIER);
        });
    return properties;
  }

  private static void read(ApplicationContext context, String name, Query query)
      throws InterruptedException, SourceException {
    RegisteredSource source = context.getBean(RegisteredSource.class, Qualifiers.byName(name));
    SourceSettings settings = context.getBean(SourceSettings.class, Qualifiers.byName(name));
    Wire wire = context.getBean(Wires.class).live(source, settings, exchange -> {});
    Cursor[] at = {Cursor.START};
    Optional<Boolean> more = Optional.of(true);
    for (int run = 0; run < 5 && more.isPresent(); run++) {
      try {
        new Reading(source.source(), query, wire)
            .from(
                at[0],
                (page, before, exchanges) -> {
                  page.items().forEach(DemoReadingTest::keep);
                  at[0] = page.next();
                });
        more = Optional.empty();
      } catch (SourceException.RateLimited e) {
        assertThat(e.until()).isBefore(Instant.now(Clock.systemUTC()).plusSeconds(3));
      }
    }
    assertThat(more).isEmpty();
  }

  private static void keep(Item item) {
    if (item instanceof Item.Found found) {
      FOUND.put(found.post().key(), found.post());
    } else if (item instanceof Item.Broken broken) {
      BROKEN.add(broken);
    }
  }

  @Test
  void everyPostIsFoundUnderItsIdWithItsTimeAccountAndCounts() {
    Map<PostKey, Expected> expected =
        server.truth(GAZETTEER).posts(DemoCampaign.GOOD_THINGS, 0).stream()
            .filter(post -> post.fate() != Fate.BROKEN)
            .collect(Collectors.toMap(Expected::key, Function.identity()));

    assertThat(FOUND.keySet()).isEqualTo(expected.keySet());
    FOUND.forEach(
        (key, post) -> {
          Expected meant = expected.get(key);
          assertThat(post.engagement()).isEqualTo(meant.engagement());
          assertThat(post.account().key()).isEqualTo(meant.accountKey());
          assertThat(post.publishedAt().atZone(DemoCampaign.ZONE).toLocalDate())
              .isEqualTo(meant.day());
          assertThat(post.repost() && meant.counts()).isFalse();
        });
  }

  @Test
  void everyTextArrivesWordForWord() {
    assertThat(FOUND).hasSizeGreaterThan(3_000);
    for (DemoPost meant : WORLD.posts()) {
      String id =
          meant.nativeId().startsWith("/") ? server.uri() + meant.nativeId() : meant.nativeId();
      Post post = FOUND.get(new PostKey(meant.platform(), id));
      if (post != null) {
        Story story = WORLD.story(meant, 0);
        assertThat(plain(post.text()))
            .startsWith(plain(story.title()))
            .endsWith(plain(story.body()));
      }
    }
  }

  /** Sites put empty lines where they like. */
  private static String plain(String text) {
    return text.replace("＃", "#").replaceAll("\\s+", " ").strip();
  }

  @Test
  void whatCannotBeReadIsRejectedWithItsReason() {
    long broken = WORLD.posts().stream().filter(post -> post.lot() == DemoPost.Lot.BROKEN).count();

    assertThat(BROKEN.stream().map(Item.Broken::nativeId).distinct().count()).isEqualTo(broken);
    assertThat(BROKEN).allMatch(item -> item.reason().endsWith("is missing"));
  }
}
