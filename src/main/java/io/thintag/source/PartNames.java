package io.thintag.source;

import io.thintag.store.PartCounts.Part;
import java.util.Arrays;

/** What the optional parts of posts are called in answers and by people. */
public final class PartNames {
  private PartNames() {}

  static String code(Part part) {
    return switch (part) {
      case VIEWS -> "views";
      case LIKES -> "likes";
      case COMMENTS -> "comments";
      case SHARES -> "shares";
      case AUTHOR_NAME -> "authorName";
      case URL -> "url";
      case HASHTAGS -> "hashtags";
      case MEDIA -> "media";
    };
  }

  /** The Thai name of the part with this code. */
  public static String thai(String code) {
    return Arrays.stream(Part.values())
        .filter(part -> code(part).equals(code))
        .map(PartNames::thai)
        .findFirst()
        .orElse(code);
  }

  private static String thai(Part part) {
    return switch (part) {
      case VIEWS -> "ยอดชม";
      case LIKES -> "ยอดถูกใจ";
      case COMMENTS -> "ความคิดเห็น";
      case SHARES -> "ยอดแชร์";
      case AUTHOR_NAME -> "ชื่อผู้โพสต์";
      case URL -> "ลิงก์";
      case HASHTAGS -> "แฮชแท็ก";
      case MEDIA -> "ชนิดสื่อ";
    };
  }
}
