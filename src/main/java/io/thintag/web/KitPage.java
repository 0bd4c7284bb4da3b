package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.kit.CheckedCaption;
import io.thintag.kit.QrCode;
import io.thintag.kit.TagKit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tag kit of a unit.
 *
 * @param places what the unit lies in
 * @param submit full address of its page for links
 * @param pasted the caption or link that somebody wants to have checked
 * @param checked null: nothing was checked
 * @param problem key of the words that say why it was not; null: it was, or nobody asked
 */
record KitPage(
    Campaign campaign,
    Unit unit,
    String places,
    UnitBox box,
    TagKit kit,
    String submit,
    QrCode qr,
    String pasted,
    @Nullable CheckedCaption checked,
    @Nullable String problem,
    String csrf) {
  private static final int LARGE = 16;
  private static final int MIDDLE = 24;

  /** Where a page of the campaign lies for the same unit. */
  String address(String what) {
    return Address.of("/campaigns/" + campaign.slug() + what).with("unit", unit.code()).toString();
  }

  /** The full address in parts between which a line may end. */
  List<String> submitParts() {
    return List.of(submit.split("(?<=[^/:])(?=[/?])"));
  }

  /** How large the tags may be drawn so that none is broken. */
  String size() {
    long longest = kit.tags().stream().mapToLong(KitPage::width).max().orElse(0);
    return longest <= LARGE ? "large" : longest <= MIDDLE ? "middle" : "small";
  }

  /** Marks above and below take no room of their own. */
  private static long width(String tag) {
    return tag.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
  }

  boolean isWhole() {
    return unit.code().equals(campaign.scope());
  }
}
