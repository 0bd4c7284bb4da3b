package io.thintag.collect.bluesky;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a post stands in the network: {@code at://<did>/app.bsky.feed.post/<rkey>}. It stays the
 * same when the author changes handle or server.
 */
record AtUri(String did, String rkey) {
  private static final Pattern POST =
      Pattern.compile("at://(did:[a-z]+:[\\w.:%-]+)/app\\.bsky\\.feed\\.post/([\\w.~:-]{1,512})");

  static Optional<AtUri> of(String text) {
    Matcher post = POST.matcher(text);
    return post.matches() ? Optional.of(new AtUri(post.group(1), post.group(2))) : Optional.empty();
  }

  @Override
  public String toString() {
    return "at://" + did + "/app.bsky.feed.post/" + rkey;
  }
}
