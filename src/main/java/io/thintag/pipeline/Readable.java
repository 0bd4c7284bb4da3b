package io.thintag.pipeline;

import io.thintag.post.Account;
import io.thintag.post.Post;
import org.jspecify.annotations.Nullable;

/**
 * Makes a post storable: NULs and unpaired surrogates, which no database takes, become U+FFFD. Each
 * is replaced by one character, so that evidence spans stay where they are.
 */
final class Readable {
  private static final char REPLACEMENT = '\uFFFD';

  private Readable() {}

  static Post post(Post post) {
    Account account = post.account();
    return new Post(
        post.key(),
        text(post.text()),
        post.hashtags().stream().map(Readable::text).toList(),
        new Account(
            account.platform(),
            orNull(account.nativeId()),
            orNull(account.handle()),
            orNull(account.name())),
        post.url(),
        post.publishedAt(),
        post.editedAt(),
        post.engagement(),
        post.media(),
        post.repost());
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  static String text(String text) {
    int bad = firstBad(text);
    if (bad < 0) {
      return text;
    }
    StringBuilder good = new StringBuilder(text);
    for (int i = bad; i < good.length(); i++) {
      if (isBad(good, i)) {
        good.setCharAt(i, REPLACEMENT);
      }
    }
    return good.toString();
  }

  private static int firstBad(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isBad(text, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isBad(CharSequence text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c == 0;
  }
}
