package io.thintag.kit;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.Place;
import io.thintag.campaign.PlaceNaming;
import io.thintag.kit.CheckedCaption.Finding;
import io.thintag.kit.WrittenRun.Reading;
import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import io.thintag.post.NormalText;
import io.thintag.submission.WrittenTag;
import io.thintag.submission.WrittenTags;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at the hashtags of a caption that somebody is about to post. */
@Singleton
public final class CaptionCheck {
  private final WrittenTags written;
  private final PlaceNaming naming;
  private final Map<Place, Set<String>> known = new EnumMap<>(Place.class);

  CaptionCheck(WrittenTags written, PlaceNaming naming, Gazetteer gazetteer) {
    this.written = written;
    this.naming = naming;
    known.put(Place.PROVINCE, names(gazetteer, Level.PROVINCE));
    known.put(Place.DISTRICT, names(gazetteer, Level.DISTRICT));
    known.put(Place.BODY, names(gazetteer, Level.BODY));
  }

  private static Set<String> names(Gazetteer gazetteer, Level level) {
    return gazetteer.units(level).stream()
        .map(unit -> NormalText.fold(unit.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Compares a caption with what a unit should write. */
  public CheckedCaption check(Campaign campaign, Unit unit, String caption) {
    List<WrittenTag> ordered = written.writable(campaign, unit.code());
    List<WrittenRun> runs = WrittenRun.in(caption);
    Caption read = new Caption(caption, runs, Hashtags.in(caption), naming.of(unit.code()).names());
    List<Finding> findings = new ArrayList<>();
    List<WrittenRun> wrong = new ArrayList<>();
    for (WrittenTag tag : ordered) {
      findings.add(finding(tag, read, wrong));
    }
    List<WrittenRun> strays = strays(ordered, read);
    wrong.addAll(strays);
    return new CheckedCaption(
        findings,
        strays.stream().map(run -> run.quoted(caption)).distinct().toList(),
        corrected(caption, findings, wrong));
  }

  /**
   * A caption as it was read.
   *
   * @param tags what platforms make of it
   * @param names of the unit's places
   */
  private record Caption(
      String text, List<WrittenRun> runs, List<Hashtag> tags, Map<Place, Set<String>> names) {}

  /** A run that was meant to be a tag, and what is wrong with it. */
  private record Attempt(WrittenRun run, Fault fault) {}

  private static Finding finding(WrittenTag tag, Caption caption, List<WrittenRun> wrong) {
    Hashtag wanted = Hashtag.of(tag.text());
    if (caption.tags().contains(wanted)) {
      return new Finding(tag.text(), Fault.NONE, tag.text());
    }
    List<Attempt> attempts =
        caption.runs().stream()
            .flatMap(run -> fault(tag, wanted, run, caption).map(f -> new Attempt(run, f)).stream())
            .toList();
    attempts.forEach(attempt -> wrong.add(attempt.run()));
    return attempts.stream()
        .min(Comparator.comparing(Attempt::fault))
        .map(a -> new Finding(tag.text(), a.fault(), a.run().quoted(caption.text())))
        .orElseGet(
            () ->
                new Finding(
                    tag.text(),
                    NormalText.fold(caption.text()).contains(wanted.name())
                        ? Fault.NO_HASH
                        : Fault.MISSING,
                    ""));
  }

  private static Optional<Fault> fault(
      WrittenTag tag, Hashtag wanted, WrittenRun run, Caption caption) {
    if (run.isCutFormOf(wanted.name())) {
      return Optional.of(Fault.CUT);
    }
    Place place = tag.place();
    if (place == null) {
      return plainFault(wanted, run);
    }
    return run.reading(place)
        .flatMap(
            reading ->
                fault(reading, place, wanted, caption.names().getOrDefault(place, Set.of())));
  }

  private static Optional<Fault> plainFault(Hashtag wanted, WrittenRun run) {
    if (run.body().startsWith(wanted.name())) {
      return Optional.of(Fault.JOINED);
    }
    String bare = run.body().replace("_", "");
    return bare.startsWith(wanted.name()) ? Optional.of(Fault.FORM) : Optional.empty();
  }

  private static Optional<Fault> fault(
      Reading reading, Place place, Hashtag wanted, Set<String> names) {
    if (names.contains(reading.rest())) {
      boolean cut = reading.gap().chars().anyMatch(c -> c != '_');
      if (cut) {
        return Optional.of(Fault.CUT);
      }
      boolean kind = place == Place.BODY && !wanted.name().startsWith(tagWord(reading.word()));
      return Optional.of(kind ? Fault.KIND : Fault.FORM);
    }
    boolean joined =
        names.stream()
            .filter(reading.rest()::startsWith)
            .anyMatch(name -> isPlace(reading.rest().substring(name.length())));
    return joined ? Optional.of(Fault.JOINED) : Optional.empty();
  }

  /** How a word for a kind of body is written in tags. */
  private static String tagWord(String word) {
    return switch (word) {
      case "องค์การบริหารส่วนตำบล" -> "อบต";
      case "องค์การบริหารส่วนจังหวัด" -> "อบจ";
      case "ทน" -> "เทศบาลนคร";
      case "ทม" -> "เทศบาลเมือง";
      case "ทต" -> "เทศบาลตำบล";
      default -> word;
    };
  }

  private static boolean isPlace(String words) {
    return Arrays.stream(Place.values())
        .flatMap(place -> place.words().stream())
        .filter(word -> word.length() > 1)
        .anyMatch(words::startsWith);
  }

  /** Runs that name another place of a kind that is ordered. */
  private List<WrittenRun> strays(List<WrittenTag> ordered, Caption caption) {
    Set<Place> places =
        ordered.stream()
            .flatMap(tag -> Optional.ofNullable(tag.place()).stream())
            .collect(Collectors.toUnmodifiableSet());
    return caption.runs().stream()
        .filter(run -> places.stream().anyMatch(place -> isStray(run, place, caption)))
        .toList();
  }

  /** An abbreviation of one letter without its dot is just the beginning of some word. */
  private boolean isStray(WrittenRun run, Place place, Caption caption) {
    Set<String> own = caption.names().getOrDefault(place, Set.of());
    return run.reading(place)
        .filter(reading -> reading.word().length() > 1 || reading.gap().startsWith("."))
        .filter(reading -> known.getOrDefault(place, Set.of()).contains(reading.rest()))
        .filter(reading -> !own.contains(reading.rest()))
        .isPresent();
  }

  private static String corrected(String caption, List<Finding> findings, List<WrittenRun> wrong) {
    String lacking =
        findings.stream()
            .filter(finding -> finding.fault() != Fault.NONE)
            .map(Finding::tag)
            .collect(Collectors.joining(" "));
    if (lacking.isEmpty() && wrong.isEmpty()) {
      return caption;
    }
    StringBuilder text = new StringBuilder(caption);
    wrong.stream()
        .distinct()
        .sorted(Comparator.comparingInt(WrittenRun::start).reversed())
        .forEach(run -> text.delete(run.start(), run.end()));
    String kept =
        text.toString().replaceAll("\\h{2,}", " ").replaceAll("\\h+(?=\\R|$)", "").strip();
    return kept.isEmpty() || lacking.isEmpty() ? kept + lacking : kept + "\n" + lacking;
  }
}
