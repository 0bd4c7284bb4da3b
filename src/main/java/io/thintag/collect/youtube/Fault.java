package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an error answer says (developers.google.com/youtube/v3/docs/errors). The same reason stands
 * for the spent quota of a day and for a throttle of seconds; only the name of the limit tells.
 *
 * @param reasons such as quotaExceeded or API_KEY_INVALID
 * @param limits names of the limit and messages, best first, in small letters without blanks
 * @param limit name of the limit as YouTube gives it; may be empty
 */
record Fault(Set<String> reasons, List<String> limits, String limit) {

  /** For how long a limit counts. */
  enum Window {
    DAY,
    MINUTE,
    UNKNOWN
  }

  /** What an answer says; nothing if it is none of the API. */
  static Fault of(WireResponse response, JsonMapper json) {
    Set<String> reasons = new LinkedHashSet<>();
    List<String> limits = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    JsonBody.maybe(response, json)
        .flatMap(tree -> new Lenient(new Fields(tree)).part("error"))
        .ifPresent(
            error -> {
              for (Lenient detail : all(error, "details")) {
                detail.text("reason").ifPresent(reasons::add);
                detail.part("metadata").flatMap(m -> m.text("quota_limit")).ifPresent(limits::add);
              }
              error.text("message").ifPresent(messages::add);
              for (Lenient each : all(error, "errors")) {
                each.text("reason").ifPresent(reasons::add);
                each.text("message").ifPresent(messages::add);
              }
            });
    String limit = limits.isEmpty() ? "" : limits.get(0);
    limits.addAll(messages);
    return new Fault(
        reasons,
        limits.stream()
            .map(words -> words.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", ""))
            .toList(),
        limit);
  }

  Window window() {
    for (String words : limits) {
      if (words.contains("perday")) {
        return Window.DAY;
      }
      if (words.contains("perminute") || words.contains("persecond")) {
        return Window.MINUTE;
      }
    }
    return Window.UNKNOWN;
  }

  boolean hasAnyOf(Set<String> known) {
    return reasons.stream().anyMatch(known::contains);
  }

  /** The reasons in words, for people. */
  String said() {
    return reasons.isEmpty() ? "no reason given" : String.join(", ", reasons);
  }

  private static List<Lenient> all(Lenient error, String name) {
    return error.fields().objects(name).stream().map(Lenient::new).toList();
  }
}
