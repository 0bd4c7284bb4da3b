package io.thintag.post;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who posted. Recognised by platform and native id; only if the native id is missing by platform
 * and handle, ignoring case and a leading @ (rule 5 of the attribution rules).
 */
public record Account(
    String platform, @Nullable String nativeId, @Nullable String handle, @Nullable String name) {

  public Account {
    if (platform.isBlank()) {
      throw new IllegalArgumentException("platform is blank");
    }
    nativeId = blankToNull(nativeId);
    handle = blankToNull(handle);
    name = blankToNull(name);
  }

  /** Key of the account within its platform; empty if the platform named nobody. */
  public String key() {
    if (nativeId != null) {
      return nativeId;
    }
    return handle == null ? "" : "@" + foldHandle(handle);
  }

  /** The handle without a leading @, in lower case. */
  public static String foldHandle(String handle) {
    String bare = handle.strip();
    return (bare.startsWith("@") ? bare.substring(1) : bare).toLowerCase(Locale.ROOT);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
