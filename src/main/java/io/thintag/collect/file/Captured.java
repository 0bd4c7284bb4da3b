package io.thintag.collect.file;

import io.micronaut.json.tree.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One line of Zeeschuimer's NDJSON: a post as the platform's own website got it, with a note of
 * where it was seen. 4CAT hands the same out with the note inside.
 *
 * <p>Source: the background script of digitalmethodsinitiative/zeeschuimer.
 */
final class Captured {
  private static final String NOTE = "__import_meta";
  private static final String PLATFORM = "source_platform";

  private Captured() {}

  static boolean isOne(JsonNode line) {
    return Told.text(line, PLATFORM).isPresent() && Told.at(line, "data").isPresent()
        || Told.text(line, NOTE + "." + PLATFORM).isPresent();
  }

  /** The platform's own id, as far as it can be told. */
  static Optional<String> id(JsonNode line) {
    return Told.text(line, "item_id").or(() -> Told.text(line, NOTE + ".item_id"));
  }

  /**
   * The cells of a row by column.
   *
   * @throws IllegalArgumentException if it is no post that can be read; the message says why
   */
  static Map<String, String> cells(JsonNode line) {
    String from =
        Told.text(line, NOTE + "." + PLATFORM)
            .or(() -> Told.text(line, PLATFORM))
            .orElse("")
            .replaceFirst("^www\\.", "");
    JsonNode item = Told.at(line, NOTE).isPresent() ? line : Told.at(line, "data").orElseThrow();
    Map<String, String> cells = new HashMap<>();
    switch (from) {
      case "tiktok.com" -> CapturedVideo.read(item, cells);
      case "instagram.com" -> CapturedMedia.read(item, cells);
      case "threads.net", "threads.com" -> CapturedThread.read(item, cells);
      case "twitter.com", "x.com" -> CapturedTweet.read(item, cells);
      default ->
          throw new IllegalArgumentException("items of " + from + " in this export are not read");
    }
    return cells;
  }
}
