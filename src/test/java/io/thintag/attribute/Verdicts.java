package io.thintag.attribute;

import io.thintag.area.Gazetteer;
import io.thintag.post.Account;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One engine over the real gazetteer for all tests, and short ways to ask it. */
final class Verdicts {

  static final Gazetteer GAZETTEER = Gazetteer.load();
  static final Attributor ATTRIBUTOR =
      new Attributor(GAZETTEER, List.of("#เรื่องเล่าจากชุมชน", "มหาดไทย", "ของดีบ้านเรา"));

  private Verdicts() {}

  static Attribution of(String text) {
    return ATTRIBUTOR.attribute(AttributionInput.of(text), RegisteredAccounts.NONE);
  }

  /** The verdict on a post of an account that is registered to a unit. */
  static Attribution byPageOf(String unit, String text) {
    Account page = new Account("facebook", "61550000000001", "page", "งานประชาสัมพันธ์");
    return ATTRIBUTOR.attribute(
        new AttributionInput(text, List.of(), page, null, null),
        account -> Optional.ofNullable(Map.of(page.key(), unit).get(account.key())));
  }

  static Attribution with(String text, @Nullable String claimedUnit, @Nullable String scope) {
    return ATTRIBUTOR.attribute(
        new AttributionInput(text, List.of(), null, claimedUnit, scope), RegisteredAccounts.NONE);
  }

  /** Codes of bodies by full name and district, so that tests read like the posts. */
  static String body(String fullName, String district) {
    return GAZETTEER.units().stream()
        .filter(unit -> unit.fullName().equals(fullName))
        .filter(
            unit ->
                unit.districtCode() != null
                    && GAZETTEER.require(unit.districtCode()).name().equals(district))
        .findFirst()
        .orElseThrow()
        .code();
  }
}
