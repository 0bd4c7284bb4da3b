package io.thintag.web;

import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.area.UnitLabel;
import io.thintag.store.PostView;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Puts walls together. */
@Singleton
final class Walls {
  private static final int ROWS = 5;
  private static final String BOARD = "wallboard.jte";

  private final CampaignQueries queries;
  private final Standings standings;
  private final Maps maps;
  private final ShortNames names;
  private final UnitLabel labels;
  private final Registry registry;
  private final Pages pages;

  Walls(
      CampaignQueries queries,
      Standings standings,
      Maps maps,
      ShortNames names,
      UnitLabel labels,
      Registry registry,
      Pages pages) {
    this.queries = queries;
    this.standings = standings;
    this.maps = maps;
    this.names = names;
    this.labels = labels;
    this.registry = registry;
    this.pages = pages;
  }

  Wall of(Wording w, Standing standing, boolean light) {
    Address page = Address.of("/campaigns/" + standing.campaign().slug());
    Unit unit = standing.unit();
    String events =
        Address.of(page.path() + "/wall/events")
            .with("unit", unit.code())
            .with(Readers.LANGUAGE, w.language().code())
            .with(Readers.DIGITS, w.thaiDigits() ? "thai" : "arabic")
            .toString();
    String mark = standings.marked(unit);
    return new Wall(
        standing,
        queries.freshness(standing.tally()),
        maps.of(w, page, standings.onMap(unit), standing.mapped()),
        page.with("unit", unit.code()).toString(),
        mark == null ? null : page.with("unit", mark).toString(),
        Few.best(standing.tally().rows(), ROWS),
        Few.missing(standing.tally().rows(), ROWS),
        standing.latest().stream().map(post -> item(w, post)).toList(),
        names,
        events,
        light);
  }

  /** What changes on a wall, as HTML. */
  String board(Wording w, Standing standing) {
    return pages.part(BOARD, w, of(w, standing, false));
  }

  private PostItem item(Wording w, PostView post) {
    List<String> units =
        post.units().stream()
            .map(registry::unit)
            .flatMap(Optional::stream)
            .map(unit -> w.language() == Language.TH ? labels.of(unit) : w.unit(unit))
            .toList();
    return new PostItem(post, units, WebLink.of(post.url()));
  }
}
