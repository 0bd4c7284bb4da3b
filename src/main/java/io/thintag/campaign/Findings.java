package io.thintag.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a draft, and reads the fields that several rules share. */
final class Findings {
  private final List<FieldError> errors = new ArrayList<>();

  void add(String field, String message) {
    errors.add(new FieldError(field, message));
  }

  List<FieldError> errors() {
    return errors;
  }

  /** A text with 1 to {@code longest} characters. */
  Optional<String> text(String field, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      add(field, "ต้องระบุ");
      return Optional.empty();
    }
    String text = value.strip();
    if (text.codePointCount(0, text.length()) > longest) {
      add(field, "ยาวเกินไป ต้องไม่เกิน " + longest + " ตัวอักษร");
      return Optional.empty();
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      add(field, "มีอักขระควบคุม เช่น การขึ้นบรรทัดใหม่ ให้ลบออก");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** A day that must be given. */
  Optional<LocalDate> date(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      add(field, "ต้องระบุวันที่ในรูปแบบ ปปปป-ดด-วว เช่น 2025-03-20");
      return Optional.empty();
    }
    try {
      return Optional.of(Days.parse(value));
    } catch (Days.NotADay e) {
      add(field, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  /** One of an enum's words, in lower case. */
  <E extends Enum<E>> Optional<E> word(String field, @Nullable String value, E[] words) {
    Optional<E> known = Arrays.stream(words).filter(word -> wordOf(word).equals(value)).findFirst();
    if (known.isEmpty()) {
      add(
          field,
          "ต้องเป็นค่าใดค่าหนึ่งใน: "
              + Arrays.stream(words).map(Findings::wordOf).collect(Collectors.joining(", ")));
    }
    return known;
  }

  static String wordOf(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
