package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.kit.CaptionCheck;
import io.thintag.kit.CheckedCaption;
import io.thintag.kit.LinkPreview;
import io.thintag.kit.LinkPreview.Seen;
import io.thintag.kit.QrCode;
import io.thintag.kit.TagKits;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts the tag kit of a unit together. */
@Singleton
final class Kits {
  /** Longer captions no platform takes. */
  static final int LONGEST = 10_000;

  private final UnitFinder units;
  private final TagKits kits;
  private final CaptionCheck check;
  private final LinkPreview links;
  private final HttpHostResolver hosts;

  Kits(
      UnitFinder units,
      TagKits kits,
      CaptionCheck check,
      LinkPreview links,
      HttpHostResolver hosts) {
    this.units = units;
    this.kits = kits;
    this.check = check;
    this.links = links;
    this.hosts = hosts;
  }

  KitPage of(HttpRequest<?> request, Campaign campaign, Unit unit, @Nullable String words) {
    return page(request, campaign, unit, words, "", null, null);
  }

  /** With a caption, or the caption of a link, checked. */
  KitPage checked(HttpRequest<?> request, Campaign campaign, Unit unit, String pasted) {
    if (pasted.isBlank() || pasted.length() > LONGEST) {
      String key = pasted.isBlank() ? "kit.check.empty" : "kit.check.long";
      return page(request, campaign, unit, null, "", null, key);
    }
    if (!LinkPreview.isLink(pasted)) {
      CheckedCaption found = check.check(campaign, unit, pasted);
      return page(request, campaign, unit, null, pasted, found, null);
    }
    Seen seen = links.read(campaign, pasted);
    if (seen instanceof Seen.Caption caption) {
      CheckedCaption found = check.check(campaign, unit, caption.text());
      return page(request, campaign, unit, null, pasted, found, null);
    }
    String why = ((Seen.Nothing) seen).why().name().toLowerCase(Locale.ROOT);
    return page(request, campaign, unit, null, pasted, null, "kit.link." + why);
  }

  private KitPage page(
      HttpRequest<?> request,
      Campaign campaign,
      Unit unit,
      @Nullable String words,
      String pasted,
      @Nullable CheckedCaption checked,
      @Nullable String problem) {
    Wording w = Readers.of(request);
    String path = "/campaigns/" + campaign.slug();
    Address submit = Address.of(path + "/submit").with("unit", unit.code());
    String address = hosts.resolve(request) + submit;
    return new KitPage(
        campaign,
        unit,
        units.places(w, unit),
        units.of(w, campaign, path + "/kit", words),
        kits.of(campaign, unit),
        address,
        QrCode.of(address),
        pasted,
        checked,
        problem,
        Csrf.token(request));
  }
}
