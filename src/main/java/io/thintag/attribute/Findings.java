package io.thintag.attribute;

import io.thintag.attribute.Signals.Narrowed;
import io.thintag.attribute.Signals.Signal;
import io.thintag.post.NormalText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rules collect on their way to a verdict. */
final class Findings {

  private static final int NOT_IN_TEXT = -1;
  private static final Comparator<Evidence> BY_PLACE =
      Comparator.comparingInt(e -> e.start() < 0 ? Integer.MAX_VALUE : e.start());

  private final Lexicon lexicon;
  private final NormalText text;
  private final boolean inPost;
  private final Set<Evidence> evidence = new SmallSet<>();
  private final Codes candidates = new Codes();
  private boolean open;
  private boolean likely;
  private @Nullable Doubt doubt;

  /**
   * @param inPost false if the words come from the platform's list of tags
   */
  Findings(Lexicon lexicon, NormalText text, boolean inPost) {
    this.lexicon = lexicon;
    this.text = text;
    this.inPost = inPost;
  }

  /** Words were found at [start, end) of the normal text; they settle the unit, if any. */
  void words(String kind, int start, int end, @Nullable String unit) {
    int from = text.start(start);
    int to = text.end(end - 1);
    String words = text.original().substring(from, to);
    evidence.add(
        inPost
            ? new Evidence(kind, words, from, to, unit)
            : new Evidence(kind, words, NOT_IN_TEXT, NOT_IN_TEXT, unit));
  }

  void mention(Mention mention, @Nullable String unit) {
    words(mention.rank().evidenceKind(), mention.start(), mention.end(), unit);
  }

  /** A signal settled something, so the verdict is likely at best. */
  void signal(Signal signal) {
    likely = true;
    evidence.add(
        new Evidence(signal.kind(), signal.unit(), NOT_IN_TEXT, NOT_IN_TEXT, signal.unit()));
  }

  void signals(Narrowed narrowed) {
    if (!narrowed.used().isEmpty()) {
      narrowed.used().forEach(this::signal);
    }
  }

  void likely() {
    likely = true;
  }

  /** A person should look; the gravest doubt is the one that is told. */
  void doubt(Doubt because) {
    if (doubt == null || because.compareTo(doubt) < 0) {
      doubt = because;
    }
  }

  /** Something stays open between these. */
  void open(Bearers between) {
    open = true;
    doubt(Doubt.AMBIGUOUS);
    for (Bearer bearer : between) {
      if (bearer.rank() == Rank.SUBDISTRICT) {
        List<String> covering = covering(bearer);
        candidates.addAll(covering.isEmpty() ? List.of(bearer.unit()) : covering);
      } else {
        candidates.add(bearer.code());
      }
    }
  }

  /** A subdistrict settles its district only: the bodies that cover it stay possible. */
  void settled(Bearer subdistrict) {
    candidates.addAll(covering(subdistrict));
  }

  private List<String> covering(Bearer subdistrict) {
    return lexicon.covering().getOrDefault(subdistrict.code(), List.of());
  }

  boolean isOpen() {
    return open;
  }

  Attribution verdict(Codes units) {
    Certainty certainty =
        open || units.isEmpty()
            ? Certainty.UNRESOLVED
            : likely ? Certainty.LIKELY : Certainty.CERTAIN;
    return new Attribution(units.sorted(), certainty, doubt, ordered(), others(units));
  }

  private List<Evidence> ordered() {
    if (evidence.size() < 2) {
      return List.copyOf(evidence);
    }
    Evidence[] ordered = evidence.toArray(new Evidence[0]);
    Arrays.sort(ordered, BY_PLACE);
    return List.of(ordered);
  }

  private List<String> others(Codes units) {
    if (candidates.isEmpty()) {
      return List.of();
    }
    Codes others = new Codes();
    for (String candidate : candidates) {
      if (!units.contains(candidate)) {
        others.add(candidate);
      }
    }
    return others.sorted();
  }
}
