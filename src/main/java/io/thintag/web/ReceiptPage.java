package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import org.jspecify.annotations.Nullable;

/**
 * What became of a submitted link.
 *
 * @param unit for which it was handed in; null: nobody in particular
 * @param again address of this page
 * @param pause seconds until it is looked again by itself
 */
record ReceiptPage(
    Campaign campaign, @Nullable Unit unit, SubmissionItem item, String again, int pause) {

  String submit() {
    Address page = Address.of("/campaigns/" + campaign.slug() + "/submit");
    return (unit == null ? page : page.with("unit", unit.code())).toString();
  }
}
