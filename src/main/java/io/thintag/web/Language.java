package io.thintag.web;

import java.util.Locale;
import java.util.Optional;

/** A language of the pages. */
enum Language {
  TH,
  EN;

  /** The word in addresses, cookies and {@code lang} attributes. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Language> of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
