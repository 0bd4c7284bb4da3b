package io.thintag.review;

import org.jspecify.annotations.Nullable;

/**
 * An account that somebody wants to register, with where it stands.
 *
 * @param row the line of a file, the place in a list; from 1
 * @param withdrawn true: the file lists it as one that is no longer the unit's
 */
public record AccountLine(int row, AccountDraft draft, boolean withdrawn) {

  /** The only one. */
  public static AccountLine of(AccountDraft draft) {
    return new AccountLine(1, draft, false);
  }

  String written() {
    return text(draft.account());
  }

  String platform() {
    return text(draft.platform());
  }

  String unit() {
    return WrittenAccount.latinDigits(text(draft.unit()));
  }

  @Nullable String name() {
    String name = text(draft.name());
    return name.isEmpty() ? null : name;
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
