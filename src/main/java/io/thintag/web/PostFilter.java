package io.thintag.web;

import io.thintag.attribute.Certainty;
import io.thintag.campaign.Days;
import io.thintag.store.PostQuestion;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which posts are asked for, as it stands in the address; null asks for all.
 *
 * @param unit code, or none for posts without any area
 * @param counted null: counted posts; {@code all}; {@code false}: those that do not count
 */
record PostFilter(
    @Nullable String unit,
    @Nullable String platform,
    @Nullable String certainty,
    @Nullable String words,
    @Nullable String from,
    @Nullable String to,
    @Nullable String counted) {
  static final List<String> NAMES =
      List.of("unit", "platform", "certainty", "q", "from", "to", "counted");
  static final List<String> PLATFORMS =
      List.of(
          "facebook",
          "instagram",
          "threads",
          "youtube",
          "tiktok",
          "x",
          "bluesky",
          "mastodon",
          "line",
          "web");
  static final List<String> CERTAINTIES =
      Arrays.stream(Certainty.values()).map(Certainty::wireName).toList();
  static final List<String> COUNTED = List.of("all", "false");
  private static final int LONGEST_WORDS = 200;

  static PostFilter of(Map<String, String> query) {
    return new PostFilter(
        query.get("unit"),
        query.get("platform"),
        query.get("certainty"),
        query.get("q"),
        query.get("from"),
        query.get("to"),
        query.get("counted"));
  }

  /** Names of the fields that cannot be understood. */
  Set<String> wrong() {
    Set<String> wrong = new TreeSet<>();
    note(wrong, "platform", platform == null || PLATFORMS.contains(platform));
    note(wrong, "certainty", certainty == null || CERTAINTIES.contains(certainty));
    note(wrong, "counted", counted == null || COUNTED.contains(counted));
    note(
        wrong,
        "q",
        words == null
            || (words.length() <= LONGEST_WORDS
                && words.codePoints().noneMatch(Character::isISOControl)));
    LocalDate first = day(from);
    LocalDate last = day(to);
    note(wrong, "from", from == null || first != null);
    note(wrong, "to", to == null || (last != null && (first == null || !last.isBefore(first))));
    return wrong;
  }

  private static void note(Set<String> wrong, String name, boolean right) {
    if (!right) {
      wrong.add(name);
    }
  }

  /** Null: no day, or none that exists. */
  static @Nullable LocalDate day(@Nullable String text) {
    try {
      return text == null ? null : Days.parse(text);
    } catch (Days.NotADay e) {
      return null;
    }
  }

  /** The question for the posts of an area, which is what the caller may see of {@link #unit}. */
  PostQuestion question(String campaign, @Nullable String area) {
    return new PostQuestion(
        campaign,
        area,
        platform,
        certainty,
        words == null ? null : words.strip(),
        day(from),
        day(to),
        counted == null ? Boolean.TRUE : counted.equals("all") ? null : Boolean.FALSE);
  }

  /** The filter as the API takes it. */
  Address file(Address address) {
    Address file = address;
    for (Map.Entry<String, String> field : address.query().entrySet()) {
      if (!NAMES.contains(field.getKey()) || field.getKey().equals("counted")) {
        file = file.without(field.getKey());
      }
    }
    return counted == null
        ? file.with("counted", "true")
        : counted.equals("all") ? file : file.with("counted", "false");
  }
}
