package io.thintag.kit;

import io.thintag.campaign.Place;
import io.thintag.post.NormalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A # and what its writer meant to belong to it, dots and slashes included.
 *
 * @param start position of # in the caption
 * @param end exclusive
 * @param body what follows #, in normal form
 */
record WrittenRun(int start, int end, String body) {
  private static final Pattern RUN = Pattern.compile("[#＃﹟][^\\s#＃﹟]*");
  private static final Pattern NEXT = Pattern.compile("\\h{1,3}([^\\s#＃﹟]+)");
  private static final Pattern TAIL = Pattern.compile("[.,;:!?)\\]}»”\"'/_-]+$");
  private static final String GAPS = " ./_-(";

  /** Words for a place and the name behind them; the gap is what stands between. */
  record Reading(String word, String gap, String rest) {}

  /** All runs of a caption, in their order. */
  static List<WrittenRun> in(String caption) {
    List<WrittenRun> runs = new ArrayList<>();
    Matcher found = RUN.matcher(caption);
    while (found.find()) {
      runs.add(of(caption, found.start(), found.end()));
    }
    return runs;
  }

  /** «#จังหวัด ชัยภูมิ» was meant to be one tag. */
  private static WrittenRun of(String caption, int start, int end) {
    String body = body(caption, start, end);
    String word = TAIL.matcher(body).replaceFirst("");
    Matcher next = NEXT.matcher(caption).region(end, caption.length());
    boolean alone = Arrays.stream(Place.values()).anyMatch(place -> place.words().contains(word));
    int meant = alone && next.lookingAt() ? next.end() : end;
    return new WrittenRun(start, meant, body(caption, start, meant));
  }

  private static String body(String caption, int start, int end) {
    return NormalText.fold(caption.substring(start + 1, end)).strip();
  }

  String quoted(String caption) {
    return TAIL.matcher(caption.substring(start, end)).replaceFirst("");
  }

  /** The body without what may stand between words, to compare it with a whole tag. */
  boolean isCutFormOf(String name) {
    String bare = body.replaceAll("[ ./-]", "");
    return !body.startsWith(name) && bare.startsWith(name);
  }

  /** Reads the run as naming a place of a kind. */
  Optional<Reading> reading(Place place) {
    return place.words().stream()
        .filter(body::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(this::behind)
        .filter(reading -> !reading.rest().isEmpty());
  }

  private Reading behind(String word) {
    int name = word.length();
    while (name < body.length() && GAPS.indexOf(body.charAt(name)) >= 0) {
      name++;
    }
    return new Reading(
        word,
        body.substring(word.length(), name),
        TAIL.matcher(body.substring(name)).replaceFirst(""));
  }
}
