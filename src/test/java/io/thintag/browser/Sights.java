package io.thintag.browser;

import java.util.stream.Stream;

/** The pages that somebody meets in ordinary use, by telling names. */
final class Sights {
  private static final String C = House.CAMPAIGN;

  /**
   * A page.
   *
   * @param name of its pictures
   * @param scrolls false if it fits the screen of a meeting room whatever it shows
   */
  record Sight(String name, String path, boolean scrolls) {
    Sight(String name, String path) {
      this(name, path, true);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private Sights() {}

  static Stream<Sight> all() {
    return Stream.of(
        new Sight("campaigns", "/campaigns"),
        new Sight("country", C),
        new Sight("province", C + "?unit=36"),
        new Sight("bangkok", C + "?unit=10"),
        new Sight("district", C + "?unit=3609"),
        new Sight("body", C + "?unit=6360903"),
        new Sight("besieged", C + "?unit=" + Invented.BESIEGED),
        new Sight("posts", C + "/posts"),
        new Sight("posts-narrowed", C + "/posts?unit=36&platform=facebook&certainty=certain"),
        new Sight("review", "/review"),
        new Sight("submit", C + "/submit?unit=6360903"),
        new Sight("kit", C + "/kit?unit=6360903"),
        new Sight("poster", C + "/poster?unit=6360903"),
        new Sight("wall", C + "/wall", false),
        new Sight("summary", C + "/summary?since=2026-11-01"),
        new Sight("check", "/check"),
        new Sight("admin-campaigns", "/admin/campaigns"),
        new Sight("admin-campaign", "/admin/campaigns/new"),
        new Sight("not-there", "/campaigns/nobody"));
  }
}
