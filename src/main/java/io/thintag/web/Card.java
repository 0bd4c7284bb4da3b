package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.tally.TallyAnswer;

/** A campaign as its card shows it. */
record Card(Campaign campaign, TallyAnswer tally, long today, Trend week, Freshness freshness) {
  Bars bars() {
    return Bars.of(week.total(), 140, 40);
  }

  String address() {
    return "/campaigns/" + campaign.slug();
  }
}
