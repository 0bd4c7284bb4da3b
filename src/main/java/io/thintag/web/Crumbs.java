package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import java.util.ArrayList;
import java.util.List;

/** The way to pages that a unit has beside its figures. */
final class Crumbs {
  private Crumbs() {}

  static List<Crumb> to(Wording w, Campaign campaign, Unit unit, String title) {
    Address page = Address.of("/campaigns/" + campaign.slug());
    List<Crumb> crumbs = new ArrayList<>();
    crumbs.add(new Crumb(w.t("campaigns.title"), "/campaigns"));
    crumbs.add(new Crumb(campaign.name(), page.toString()));
    if (!unit.code().equals(campaign.scope())) {
      crumbs.add(new Crumb(w.unit(unit), page.with("unit", unit.code()).toString()));
    }
    crumbs.add(new Crumb(title, null));
    return crumbs;
  }
}
