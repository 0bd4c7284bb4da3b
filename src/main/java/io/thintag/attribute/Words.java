package io.thintag.attribute;

import io.thintag.post.NormalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The word lists beside the gazetteer (resource folder {@code attribute}). */
final class Words {

  private static final String FOLDER = "/attribute/";

  /** One line of {@code informal-names.csv}. */
  record Informal(String unit, String name, String where) {}

  private Words() {}

  static Set<String> ordinary() {
    return list("ordinary-words.txt");
  }

  static Set<String> function() {
    return list("function-words.txt");
  }

  static Set<String> next() {
    return list("next-words.txt");
  }

  static Set<String> tags() {
    return list("tag-words.txt");
  }

  static List<Informal> informal() {
    return lines("informal-names.csv")
        .map(line -> line.split(",", -1))
        .map(cells -> new Informal(cells[0], NormalText.fold(cells[1]), cells[2]))
        .toList();
  }

  private static Set<String> list(String file) {
    return lines(file)
        .flatMap(line -> Stream.of(line.split(" ")))
        .map(NormalText::fold)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<String> lines(String file) {
    try (InputStream in = Words.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("the resource " + FOLDER + file + " is missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
