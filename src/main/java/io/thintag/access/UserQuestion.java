package io.thintag.access;

import org.jspecify.annotations.Nullable;

/**
 * Which users of the caller's area are asked for; null asks for all.
 *
 * @param words part of the name
 * @param unit code of the unit that they are bound to or whose inside they are bound to
 */
public record UserQuestion(@Nullable String words, @Nullable Role role, @Nullable String unit) {
  /** Everybody. */
  public static final UserQuestion ALL = new UserQuestion(null, null, null);
}
