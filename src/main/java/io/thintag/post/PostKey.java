package io.thintag.post;

/**
 * Identity of a public item: the platform and the platform's own id, always a string (ids exceed
 * 2^53). Two posts are the same exactly if their keys are equal.
 */
public record PostKey(String platform, String nativeId) implements Comparable<PostKey> {

  /** Longest native id accepted, in UTF-16 units: URLs serve as ids of web pages. */
  public static final int MAX_NATIVE_ID = 2_000;

  public PostKey {
    if (platform.isBlank()) {
      throw new IllegalArgumentException("platform is blank");
    }
    if (nativeId.isBlank() || nativeId.length() > MAX_NATIVE_ID) {
      throw new IllegalArgumentException(
          "native id must have 1 to " + MAX_NATIVE_ID + " characters, has " + nativeId.length());
    }
  }

  @Override
  public int compareTo(PostKey other) {
    int byPlatform = platform.compareTo(other.platform);
    return byPlatform != 0 ? byPlatform : nativeId.compareTo(other.nativeId);
  }

  @Override
  public String toString() {
    return platform + ":" + nativeId;
  }
}
