package io.thintag.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** The words of the pages in one language, by key. Immutable. */
final class Words {
  private static final Map<Language, Words> ALL =
      Map.of(Language.TH, read(Language.TH), Language.EN, read(Language.EN));

  private final Map<String, String> byKey;

  private Words(Map<String, String> byKey) {
    this.byKey = byKey;
  }

  static Words of(Language language) {
    return ALL.get(language);
  }

  Map<String, String> all() {
    return byKey;
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /**
   * The words of a key, in which {0}, {1}, … stand for what is put in.
   *
   * @throws IllegalArgumentException if there is no such key
   */
  String get(String key) {
    String words = byKey.get(key);
    if (words == null) {
      throw new IllegalArgumentException("no words for the key " + key);
    }
    return words;
  }

  private static Words read(Language language) {
    String name = "/web/messages_" + language.code() + ".properties";
    try (InputStream bytes = Words.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("not in the jar: " + name);
      }
      Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
      Properties words = new Properties();
      words.load(text);
      return new Words(
          words.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(key -> key, words::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
