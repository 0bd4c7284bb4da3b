package io.thintag.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented phrases of posts, by section of {@code demo/phrases.txt}. None names a place. */
final class Phrases {
  private static final String RESOURCE = "/demo/phrases.txt";

  private final Map<String, List<String>> sections = new HashMap<>();

  private Phrases(String text) {
    List<String> section = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(line);
      }
    }
  }

  static Phrases load() {
    try (InputStream in = Phrases.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + RESOURCE + " is missing");
      }
      return new Phrases(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All phrases of a section. */
  List<String> all(String section) {
    List<String> phrases = sections.get(section);
    if (phrases == null) {
      throw new IllegalArgumentException("no section [" + section + "] in " + RESOURCE);
    }
    return phrases;
  }

  /** One phrase, with its blanks filled. */
  String one(String section, Dice dice) {
    String phrase = dice.pick(all(section));
    return phrase
        .replace("{product}", dice.pick(all("product")))
        .replace("{price}", Integer.toString(5 * dice.between(4, 60)))
        .replace("{people}", Integer.toString(dice.between(3, 240)));
  }
}
