package io.thintag.demo;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where people post whom nobody has registered: who they are there, which ids their posts get, and
 * what can happen to a post.
 */
enum Network {
  MASTODON(DemoPost.MASTODON, true, true, true) {
    @Override
    Author author(String user, int number, String name) {
      return Federation.author(user, number, name);
    }

    @Override
    Instant moment(Instant second, int number) {
      return second.plusMillis(number * 37L % 1_000);
    }

    @Override
    String id(Author author, Instant published, int number) {
      return Federation.uri(author, Federation.id(published, number));
    }
  },
  YOUTUBE(DemoPost.YOUTUBE, true, true, false) {
    @Override
    Author author(String user, int number, String name) {
      return new Author("UC" + Letters.of(22, user.hashCode() * 31L), "@" + user, name);
    }

    @Override
    String id(Author author, Instant published, int number) {
      return Letters.of(11, number);
    }
  },
  /** Only the media of the last day are found by their tags, and nobody learns whose they are. */
  INSTAGRAM(DemoPost.INSTAGRAM, false, false, false) {
    @Override
    Author author(String user, int number, String name) {
      return new Author("", user, name);
    }

    @Override
    Instant moment(Instant second, int number) {
      return INSTAGRAM_NOW.minusSeconds(Math.floorMod(Dice.mix(number), 86_400L));
    }

    @Override
    String id(Author author, Instant published, int number) {
      return "18" + Letters.digits(15, number);
    }
  },
  /** Authors are known by their names only. */
  THREADS(DemoPost.THREADS, false, false, true) {
    @Override
    Author author(String user, int number, String name) {
      String handle = user.substring(Math.max(0, user.length() - 30));
      return new Author("@" + handle, handle, name);
    }

    @Override
    String id(Author author, Instant published, int number) {
      return "17" + Letters.digits(15, number);
    }
  },
  BLUESKY(DemoPost.BLUESKY, false, true, false) {
    @Override
    Author author(String user, int number, String name) {
      String did = "did:plc:" + Letters.small(24, user.hashCode());
      return new Author(did, user.replace('_', '-') + ".bsky.example", name);
    }

    @Override
    Instant moment(Instant second, int number) {
      return second.plusMillis(number * 41L % 1_000);
    }

    @Override
    String id(Author author, Instant published, int number) {
      return "at://" + author.nativeId() + "/app.bsky.feed.post/" + Letters.small(13, number);
    }
  },
  /** As the Research API tells it; a second look at what is missing comes after days. */
  TIKTOK(DemoPost.TIKTOK, false, false, false) {
    @Override
    Author author(String user, int number, String name) {
      return new Author("@" + user, user, name);
    }

    @Override
    String id(Author author, Instant published, int number) {
      return Long.toString((published.getEpochSecond() << 32) | number);
    }
  },
  /** Switched off. */
  X(DemoPost.X, false, true, false) {
    @Override
    Author author(String user, int number, String name) {
      return new Author("9" + Letters.digits(17, user.hashCode()), user, name);
    }

    @Override
    Instant moment(Instant second, int number) {
      return X_NOW.minusSeconds(Math.floorMod(Dice.mix(number), 7 * 86_400L));
    }

    @Override
    String id(Author author, Instant published, int number) {
      return "19" + published.getEpochSecond() + Letters.digits(7, number);
    }
  };

  /** Where the clock of the pretend Instagram stands still. */
  static final Instant INSTAGRAM_NOW = Instant.parse("2025-06-11T09:00:00Z");

  /** Where that of the pretend X does, whose search knows the seven days before. */
  static final Instant X_NOW = Instant.parse("2025-06-12T09:00:00Z");

  private final String platform;
  private final boolean edits;
  private final boolean deletes;
  private final boolean reposts;

  /**
   * @param edits true if an edit of an old post can be noticed by those who read it again
   * @param deletes true if a deletion can be noticed by them
   * @param reposts true if its API also gives posts that only pass on another one
   */
  Network(String platform, boolean edits, boolean deletes, boolean reposts) {
    this.platform = platform;
    this.edits = edits;
    this.deletes = deletes;
    this.reposts = reposts;
  }

  abstract Author author(String user, int number, String name);

  /** The platform's id of a post. */
  abstract String id(Author author, Instant published, int number);

  /** When a post came out, as exactly as the platform tells it. */
  Instant moment(Instant second, int number) {
    return second;
  }

  String platform() {
    return platform;
  }

  /** What of these tags leads to a post there. */
  Set<OrderedTag> shown(Set<OrderedTag> tags) {
    if (remembersStories() || !tags.contains(OrderedTag.STORIES)) {
      return tags;
    }
    Set<OrderedTag> shown = EnumSet.copyOf(tags);
    shown.remove(OrderedTag.STORIES);
    return shown;
  }

  /** True if the demo collects it. */
  boolean isCollected() {
    return this != X;
  }

  /** True if what belongs to the older campaign can be found there today. */
  boolean remembersStories() {
    return this != INSTAGRAM && this != THREADS && this != X;
  }

  boolean edits() {
    return edits;
  }

  boolean deletes() {
    return deletes;
  }

  boolean reposts() {
    return reposts;
  }
}
