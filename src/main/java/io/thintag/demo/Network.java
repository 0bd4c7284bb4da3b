package io.thintag.demo;

import java.time.Instant;

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
  };

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
