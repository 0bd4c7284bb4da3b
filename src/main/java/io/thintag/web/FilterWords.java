package io.thintag.web;

import io.thintag.store.PostQuestion;
import io.thintag.web.PostPage.Criterion;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Puts a filter of posts into words. */
@Singleton
final class FilterWords {

  /** What a list is narrowed to, as far as it can be understood. */
  List<Criterion> of(Wording w, Address list, PostFilter filter, PlaceField place) {
    List<Criterion> criteria = new ArrayList<>();
    UnitName chosen = place.chosen();
    if (chosen != null) {
      criteria.add(new Criterion(chosen.whole(), list.without("unit")));
    } else if (PostQuestion.NO_UNIT.equals(filter.unit())) {
      criteria.add(new Criterion(w.t("posts.filter.no-unit"), list.without("unit")));
    }
    if (filter.platform() != null) {
      criteria.add(new Criterion(w.platform(filter.platform()), list.without("platform")));
    }
    if (filter.certainty() != null) {
      criteria.add(
          new Criterion(w.named("certainty", filter.certainty()), list.without("certainty")));
    }
    LocalDate from = PostFilter.day(filter.from());
    if (from != null) {
      criteria.add(new Criterion(w.t("posts.filter.since", w.date(from)), list.without("from")));
    }
    LocalDate to = PostFilter.day(filter.to());
    if (to != null) {
      criteria.add(new Criterion(w.t("posts.filter.until", w.date(to)), list.without("to")));
    }
    if (filter.words() != null) {
      criteria.add(new Criterion(w.t("posts.filter.with", filter.words()), list.without("q")));
    }
    if (filter.counted() != null) {
      criteria.add(
          new Criterion(w.named("posts.counted", filter.counted()), list.without("counted")));
    }
    return criteria;
  }
}
