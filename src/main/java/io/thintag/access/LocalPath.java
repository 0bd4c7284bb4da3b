package io.thintag.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: only to our own pages, wherever a link would like to lead. */
final class LocalPath {
  /** One slash, then nothing that a browser reads as another host: no second one, no backslash. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]{0,1000}");

  private LocalPath() {}

  static String of(@Nullable String next) {
    return next != null && LOCAL.matcher(next).matches() ? next : "/";
  }
}
