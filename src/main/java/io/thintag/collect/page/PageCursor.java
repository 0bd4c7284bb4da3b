package io.thintag.collect.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.thintag.collect.Cursor;
import io.thintag.collect.CursorFields;
import io.thintag.collect.text.WebAddress;
import io.thintag.collect.wire.Validators;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one site. Addresses are kept as short digests.
 *
 * @param list the list page at which a walk stands; null if no walk is under way
 * @param walked list pages of this walk, so that it cannot go in circles
 * @param postponed articles of this walk that could not be had; the next walk tries them again
 * @param read articles read, with the day (since 1970, UTC) of the last reading
 * @param unchanged by what the list page is known on which nothing was due
 */
record PageCursor(
    @Nullable URI list,
    Set<String> walked,
    Set<String> postponed,
    Map<String, Long> read,
    Validators unchanged) {

  /** Articles remembered; the longest unread are forgotten first. */
  private static final int MEMORY = 2_000;

  /** List pages of one walk. */
  private static final int LONGEST_WALK = 200;

  /** An article is read again after so many days: it may have been changed. */
  private static final int DAYS = 7;

  static PageCursor of(Cursor cursor) {
    CursorFields fields = CursorFields.of(cursor);
    String list = fields.get("list");
    Map<String, Long> read = new TreeMap<>();
    for (String entry : parts(fields.get("read"))) {
      int dot = entry.indexOf('.');
      read.put(entry.substring(0, dot), Long.valueOf(entry.substring(dot + 1)));
    }
    return new PageCursor(
        list == null ? null : URI.create(list),
        parts(fields.get("walked")),
        parts(fields.get("postponed")),
        read,
        Validators.in(fields));
  }

  private static Set<String> parts(@Nullable String joined) {
    return joined == null ? Set.of() : new LinkedHashSet<>(List.of(joined.split("\\*")));
  }

  Cursor cursor() {
    return unchanged
        .keptIn(CursorFields.none())
        .with("list", list == null ? null : list.toString())
        .with("walked", joined(walked))
        .with("postponed", joined(postponed))
        .with(
            "read",
            joined(
                read.entrySet().stream()
                    .map(entry -> entry.getKey() + "." + entry.getValue())
                    .collect(Collectors.toCollection(LinkedHashSet::new))))
        .cursor();
  }

  private static @Nullable String joined(Set<String> parts) {
    return parts.isEmpty() ? null : String.join("*", parts);
  }

  /** Never read, as far as is remembered. */
  boolean isNew(URI article) {
    return !read.containsKey(digest(article));
  }

  /** The beginning of the day of the last reading, if it is remembered. */
  Optional<Instant> readAt(URI article) {
    return Optional.ofNullable(read.get(digest(article)))
        .map(day -> LocalDate.ofEpochDay(day).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** To be read on that day, in this walk. */
  boolean isDue(URI article, long today) {
    String digest = digest(article);
    Long day = read.get(digest);
    return !postponed.contains(digest) && (day == null || today - day >= DAYS);
  }

  PageCursor withRead(URI article, long today) {
    Map<String, Long> more = new TreeMap<>(read);
    more.put(digest(article), today);
    if (more.size() > MEMORY) {
      more.remove(
          more.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey());
    }
    return new PageCursor(list, walked, postponed, more, unchanged);
  }

  PageCursor withPostponed(URI article) {
    return new PageCursor(list, walked, plus(postponed, digest(article)), read, unchanged);
  }

  /** The walk stands at that list page. */
  PageCursor at(URI page) {
    return new PageCursor(page, plus(walked, digest(page)), postponed, read, unchanged);
  }

  /** The walk goes on to that list page. */
  PageCursor to(URI page) {
    return new PageCursor(page, walked, postponed, read, unchanged);
  }

  boolean mayWalkTo(URI page) {
    return walked.size() < LONGEST_WALK && !walked.contains(digest(page));
  }

  /** The walk is over. */
  PageCursor rest(Validators newUnchanged) {
    return new PageCursor(null, Set.of(), Set.of(), read, newUnchanged);
  }

  private static Set<String> plus(Set<String> digests, String digest) {
    Set<String> more = new LinkedHashSet<>(digests);
    more.add(digest);
    return more;
  }

  private static String digest(URI uri) {
    byte[] canonical = WebAddress.canonical(uri).toString().getBytes(UTF_8);
    return Long.toUnsignedString(UUID.nameUUIDFromBytes(canonical).getMostSignificantBits(), 36);
  }
}
