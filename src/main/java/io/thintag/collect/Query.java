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

  /** Posts published before this are not looked for; null: it does not ask by time. */
  default @Nullable Instant begin() {
    return null;
  }

  /** Whose posts it asks for; null: anybody's. */
  default @Nullable Account owner() {
    return null;
  }

  /**
   * Posts that carry one hashtag. Reading back in time ends at the first page that reaches beyond
   * {@code from}; the older posts of that page are handed over like the others.
   *
   * @param baseUrl the server to ask
   * @param tag the hashtag without #, as the letter writes it
   * @param from posts published before this are not looked for
   * @param until posts published at or after this are not looked for; null: open end
   */
  record Tag(URI baseUrl, String tag, Instant from, @Nullable Instant until) implements Query {
    @Override
    public String target() {
      return baseUrl.getAuthority() + "#" + tag;
    }

    @Override
    public Instant begin() {
      return from;
    }
  }

  /**
   * Posts of one known account, channel or website. Older posts than {@code from} that are read
   * anyway, since a feed holds them, are handed over like the others.
   *
   * @param account the registered account; its platform is the platform of the posts
   * @param address where to read: a feed or a list page
   * @param from posts published before this are not looked for
   */
  record KnownAccount(Account account, URI address, Instant from) implements Query {
    @Override
    public String target() {
      return address.toString();
    }

    @Override
    public Instant begin() {
      return from;
    }

    @Override
    public Account owner() {
      return account;
    }
  }

  /**
   * Posts of one registered account, asked for by the platform's id of it.
   *
   * @param baseUrl the server to ask
   * @param account has a native id or a handle
   * @param from posts published before this are not looked for
   * @param until posts published at or after this are not looked for; null: open end
   */
  record Channel(URI baseUrl, Account account, Instant from, @Nullable Instant until)
      implements Query {
    @Override
    public String target() {
      return baseUrl.getAuthority() + "@" + account.key();
    }

    @Override
    public Instant begin() {
      return from;
    }

    @Override
    public Account owner() {
      return account;
    }
  }

  /**
   * Stored posts to be read again: found ones come with new counts, missing ones as gone. Its
   * cursor counts within this list, so that a new refresh begins at {@link Cursor#START}.
   *
   * @param baseUrl the server to ask
   */
  record Refresh(URI baseUrl, List<Known> posts) implements Query {
    public Refresh {
      posts = List.copyOf(posts);
    }

    @Override
    public String target() {
      return "refresh " + baseUrl.getAuthority();
    }
  }

  /**
   * A post that is stored already.
   *
   * @param sourceRef what {@link Item.Found#sourceRef()} said when it was found, if anything
   */
  record Known(PostKey key, @Nullable String sourceRef) {}

  /**
   * A file handed in.
   *
   * @param address names the file; the wire knows how to read it in chunks
   * @param format csv or jsonl
   * @param columns what people say of columns with other names:
   *     «ลิงก์โพสต์=url,วันที่=published_at»; empty: nothing
   */
  record File(URI address, String format, String columns) implements Query {
    /** A file whose columns speak for themselves. */
    public File(URI address, String format) {
      this(address, format, "");
    }

    @Override
    public String target() {
      return address.toString();
    }
  }

  /**
   * The post that a link shows.
   *
   * @param address in the one form of links
   * @param platform whose post it is
   * @param nativeId the platform's id of it, if the link tells it
   * @param unit code of the unit that it is handed in for, if any
   */
  record Link(URI address, String platform, @Nullable String nativeId, @Nullable String unit)
      implements Query {
    @Override
    public String target() {
      return address.toString();
    }
  }
}
