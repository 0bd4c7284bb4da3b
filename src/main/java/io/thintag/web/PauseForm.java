package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.source.Pausing;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that pauses a source.
 *
 * @param until as the browser writes a time of Bangkok, 2026-12-01T08:00; empty: no end
 * @param note why; may be empty
 * @param messages what is wrong, by field
 */
record PauseForm(String until, String note, Map<String, String> messages) {
  static final PauseForm EMPTY = new PauseForm("", "", Map.of());

  PauseForm {
    messages = Map.copyOf(messages);
  }

  /** What somebody sent, with what is wrong with it. */
  static PauseForm checked(Map<String, String> fields, Pausing pausing, Wording w) {
    String until = fields.getOrDefault("until", "").strip();
    String note = fields.getOrDefault("note", "").strip();
    Map<String, String> messages = new HashMap<>();
    Instant end = null;
    try {
      end = instant(until);
    } catch (DateTimeException e) {
      messages.put("until", w.t("sources.pause.until.wrong"));
    }
    Pausing.Wrong wrong = pausing.check(end, note);
    if (wrong == Pausing.Wrong.UNTIL_IS_PAST) {
      messages.put("until", w.t("sources.pause.until.past"));
    } else if (wrong == Pausing.Wrong.NOTE_IS_TOO_LONG) {
      messages.put("note", w.t("sources.pause.note.long", (long) Pausing.LONGEST_NOTE));
    }
    return new PauseForm(until, note, messages);
  }

  boolean isSound() {
    return messages.isEmpty();
  }

  /** The end that it asks for, if it is sound; null: none. */
  @Nullable Instant end() {
    return instant(until);
  }

  /** What is wrong with a field; null: nothing. */
  @Nullable String message(String field) {
    return messages.get(field);
  }

  private static @Nullable Instant instant(String text) {
    return text.isEmpty() ? null : LocalDateTime.parse(text).atZone(Campaign.ZONE).toInstant();
  }
}
