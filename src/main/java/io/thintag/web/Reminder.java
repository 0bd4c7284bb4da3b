package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.post.Hashtag;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A polite text that names the bodies of which no post is known. */
final class Reminder {
  private Reminder() {}

  /** The text; empty if nobody is missing. */
  static String text(
      Wording w, Campaign campaign, Unit area, List<BodyRow> bodies, Freshness freshness) {
    List<BodyRow> notFound = in(bodies, "notFound");
    List<BodyRow> notObserved = in(bodies, "notObserved");
    if (notFound.isEmpty() && notObserved.isEmpty()) {
      return "";
    }
    String until = w.moment(freshness.asOf());
    List<String> lines = new ArrayList<>();
    lines.add(w.t("line.greeting", w.unit(area)));
    if (!notFound.isEmpty()) {
      lines.add(w.t("line.not-found", until, campaign.name()));
      lines.addAll(names(w, notFound));
    }
    if (!notObserved.isEmpty()) {
      lines.add(
          notFound.isEmpty()
              ? w.t("line.only-not-observed", until, campaign.name())
              : w.t("line.not-observed"));
      lines.addAll(names(w, notObserved));
    }
    lines.add(w.t("line.ask"));
    lines.add(
        campaign.plainTags().stream().map(Hashtag::toString).collect(Collectors.joining(" ")));
    lines.add(w.t("line.thanks"));
    return String.join("\n", lines);
  }

  private static List<BodyRow> in(List<BodyRow> bodies, String state) {
    return bodies.stream().filter(body -> body.state().equals(state)).toList();
  }

  private static List<String> names(Wording w, List<BodyRow> bodies) {
    List<String> names = new ArrayList<>();
    for (BodyRow body : bodies) {
      names.add(w.digits(names.size() + 1 + ". ") + w.unit(body.unit()));
    }
    return names;
  }
}
