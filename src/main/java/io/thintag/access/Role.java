package io.thintag.access;

import io.thintag.area.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a user may do in the area of its unit (design, section 1; issue 5). */
public enum Role {
  /** Everything, in the whole country. */
  ADMIN,
  /** Campaigns, users and review of a province. */
  PROVINCE,
  /** Review and submissions of a district. */
  DISTRICT,
  /** Submits links of one local body. */
  BODY,
  /** Reads, in the area of any unit. */
  VIEWER;

  /** The words for {@code @Secured}. */
  public static final class Word {
    public static final String ADMIN = "admin";
    public static final String PROVINCE = "province";
    public static final String DISTRICT = "district";
    public static final String BODY = "body";
    public static final String VIEWER = "viewer";

    private Word() {}
  }

  /** The word in JSON, on the command line and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of a word. */
  public static Optional<Role> of(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }

  /** True if users of this role may be bound to a unit of this level. */
  public boolean fits(Level level) {
    return switch (this) {
      case ADMIN -> level == Level.COUNTRY;
      case PROVINCE -> level == Level.PROVINCE;
      case DISTRICT -> level == Level.DISTRICT;
      case BODY -> level == Level.BODY;
      case VIEWER -> true;
    };
  }
}
