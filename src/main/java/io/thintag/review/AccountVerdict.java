package io.thintag.review;

import io.thintag.post.Account;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an account that somebody wants to register.
 *
 * @param row where it stands: the line of a file, the place in a list; from 1
 * @param written as it was written
 * @param platform as it was understood, else as it was written
 * @param key the native id, or @handle where that is all that is known; null: it was not understood
 * @param unit code as it was written
 * @param why null: it was not refused
 * @param field what is wrong; null: nothing
 * @param message what to mend, or why nothing is to be done, in Thai; null: nothing
 */
public record AccountVerdict(
    int row,
    String written,
    String platform,
    @Nullable String key,
    @Nullable String name,
    String unit,
    Outcome outcome,
    @Nullable Why why,
    @Nullable String field,
    @Nullable String message) {

  /** What comes of it. */
  public enum Outcome {
    /** It is registered, or would be. */
    NEW,
    /** It is registered to this unit already, or the file itself says that it is withdrawn. */
    THERE,
    /** It cannot be registered as it is written. */
    REFUSED;

    /** The word in JSON. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why it is refused. */
  public enum Why {
    /** Something is written wrongly. */
    INVALID,
    /** It is registered to another unit. */
    TAKEN,
    /** The unit lies outside the caller's area. */
    OUTSIDE
  }

  static AccountVerdict of(AccountLine line, WrittenAccount account) {
    return new AccountVerdict(
        line.row(),
        line.written(),
        account.account().platform(),
        account.account().key(),
        account.account().name(),
        line.unit(),
        Outcome.NEW,
        null,
        null,
        null);
  }

  static AccountVerdict refused(AccountLine line, Why why, String field, String message) {
    return new AccountVerdict(
        line.row(),
        line.written(),
        line.platform(),
        null,
        line.name(),
        line.unit(),
        Outcome.REFUSED,
        why,
        field,
        message);
  }

  static AccountVerdict there(AccountLine line, @Nullable Account account, String message) {
    return new AccountVerdict(
        line.row(),
        line.written(),
        account == null ? line.platform() : account.platform(),
        account == null ? null : account.key(),
        line.name(),
        line.unit(),
        Outcome.THERE,
        null,
        null,
        message);
  }
}
