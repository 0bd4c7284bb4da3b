package io.thintag.access;

/** A user, a token or a password is not taken as it was asked for. */
public final class UserRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Why {
    /** Something is written wrongly; {@link #field} says what. */
    INVALID,
    /** There is a user of this name. */
    TAKEN,
    /** There is no such user, token or link, or none that the caller may know of. */
    UNKNOWN,
    /** The caller may not do this. */
    FORBIDDEN
  }

  private final Why why;
  private final String field;

  UserRefused(Why why, String field, String thai) {
    super(thai, null, false, false);
    this.why = why;
    this.field = field;
  }

  static UserRefused invalid(String field, String thai) {
    return new UserRefused(Why.INVALID, field, thai);
  }

  static UserRefused unknown() {
    return new UserRefused(Why.UNKNOWN, "name", "ไม่พบผู้ใช้นี้ในพื้นที่ของบัญชี ตรวจชื่ออีกครั้ง");
  }

  public Why why() {
    return why;
  }

  /** Name of the field in question. */
  public String field() {
    return field;
  }

  /** What to mend, in Thai. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
