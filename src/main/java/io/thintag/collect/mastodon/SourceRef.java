package io.thintag.collect.mastodon;

import io.thintag.collect.Query;
import java.net.URI;
import java.util.Optional;

/** Under which id which server holds a status: {@code 117020581413876942@mastodon.social}. */
final class SourceRef {
  private SourceRef() {}

  static String write(URI server, String id) {
    return id + "@" + server.getAuthority();
  }

  /** The id under which this server holds the post, if this is known. */
  static Optional<String> idOn(URI server, Query.Known post) {
    String ref = post.sourceRef();
    String suffix = "@" + server.getAuthority();
    if (ref != null && ref.endsWith(suffix)) {
      return Optional.of(ref.substring(0, ref.length() - suffix.length()))
          .filter(id -> id.matches("[\\w-]{1,64}"));
    }
    return Optional.empty();
  }
}
