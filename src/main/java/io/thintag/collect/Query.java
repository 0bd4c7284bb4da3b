package io.thintag.collect;

import io.thintag.post.Account;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a source is asked for. */
public sealed interface Query {

  /** Names the query within its source and campaign; a cursor is kept under it. */
  String target();

  /**
   * Posts that carry one hashtag.
   *
   * @param baseUrl the server to ask
   * @param tag the hashtag without #, as the letter writes it
   * @param from posts published before this are not wanted
   * @param until posts published at or after this are not wanted; null: open end
   */
  record Tag(URI baseUrl, String tag, Instant from, @Nullable Instant until) implements Query {
    @Override
    public String target() {
      return baseUrl.getAuthority() + "#" + tag;
    }
  }

  /**
   * Posts of one known account, channel or website.
   *
   * @param account the registered account; its platform is the platform of the posts
   * @param address where to read: a feed or a list page
   * @param from posts published before this are not wanted
   */
  record KnownAccount(Account account, URI address, Instant from) implements Query {
    @Override
    public String target() {
      return address.toString();
    }
  }

  /** Stored posts to be read again: found ones come with new counts, missing ones as gone. */
  record Refresh(URI baseUrl, List<PostKey> keys) implements Query {
    public Refresh {
      keys = List.copyOf(keys);
    }

    @Override
    public String target() {
      return "refresh " + baseUrl.getAuthority();
    }
  }

  /**
   * A file handed in.
   *
   * @param address names the file; the wire knows how to read it in chunks
   * @param format csv or jsonl
   */
  record File(URI address, String format) implements Query {
    @Override
    public String target() {
      return address.toString();
    }
  }
}
