package io.thintag.collect.tiktok;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where people see a video. */
final class VideoAddress {
  private VideoAddress() {}

  /** Without the name of its author, or with another's, the address leads there as well. */
  static URI of(@Nullable String username, String id) {
    String author = username != null && username.matches("[\\w.]{1,64}") ? username : "";
    return URI.create("https://www.tiktok.com/@" + author + "/video/" + id);
  }
}
