package io.thintag.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Two pretend Mastodon servers that know some of each other's posts. A post keeps its uri
 * everywhere and has an id of its own on each server, made from the time it arrived there.
 */
enum Federation {
  A("sangkhom.example"),
  B("thongthin.example");

  private static final int CLOCK_SHIFT = 16;
  private static final int SHARED_PER_MILLE = 150;

  private final String host;

  Federation(String host) {
    this.host = host;
  }

  /** The server's invented name. */
  String host() {
    return host;
  }

  /** Milliseconds since 1970, shifted by 16 bits, as Mastodon's own ids. */
  static long id(Instant moment, int number) {
    return (moment.toEpochMilli() << CLOCK_SHIFT) | (number & 0xFFFF);
  }

  /** Somebody at home on one of the servers. */
  static Author author(String user, int number, String name) {
    String host = values()[Math.floorMod(number, values().length)].host;
    return new Author("https://" + host + "/@" + user, user + "@" + host, name);
  }

  static String uri(Author author, long id) {
    return "https://" + hostOf(author) + "/users/" + userOf(author) + "/statuses/" + id;
  }

  static String userOf(Author author) {
    return author.handle().substring(0, author.handle().indexOf('@'));
  }

  static String hostOf(Author author) {
    return author.handle().substring(author.handle().indexOf('@') + 1);
  }

  /** The post's id on this server, if it got to know the post. */
  Optional<Long> idOf(DemoPost post) {
    if (hostOf(post.author()).equals(host)) {
      return Optional.of(id(post.publishedAt(), post.number()));
    }
    Dice dice = Dice.of(0, "federation", post.number());
    if (!dice.perMille(SHARED_PER_MILLE)) {
      return Optional.empty();
    }
    Duration way =
        dice.perMille(20)
            ? Duration.ofMinutes(dice.between(60, 1_200))
            : Duration.ofMillis(dice.between(900, 90_000));
    return Optional.of(id(post.publishedAt().plus(way), post.number()));
  }
}
