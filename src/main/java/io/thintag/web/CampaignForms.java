package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignValidation;
import io.thintag.campaign.FieldError;
import io.thintag.campaign.InvalidCampaign;
import io.thintag.store.MatchingPosts;
import io.thintag.store.MatchingPosts.Preview;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks forms of campaigns by the rules of campaigns. */
@Singleton
final class CampaignForms {
  private static final List<String> ORDER = List.of("อบจ.", "ทน.", "ทม.", "ทต.", "อบต.");

  private final CampaignValidation validation;
  private final MatchingPosts matching;
  private final List<String> kinds;
  private final List<Unit> provinces;

  CampaignForms(CampaignValidation validation, MatchingPosts matching, Gazetteer gazetteer) {
    this.validation = validation;
    this.matching = matching;
    this.kinds =
        gazetteer.units(Level.BODY).stream()
            .map(Unit::kind)
            .distinct()
            .sorted(Comparator.comparingInt(CampaignForms::place))
            .toList();
    this.provinces = gazetteer.units(Level.PROVINCE).stream().toList();
  }

  /** Kinds are named from the large to the small. */
  private static int place(String kind) {
    int at = ORDER.indexOf(kind);
    return at < 0 ? ORDER.size() : at;
  }

  /**
   * A form after the rules have been applied.
   *
   * @param campaign null: it is none yet
   * @param messages what is wrong, by field
   */
  record Checked(@Nullable Campaign campaign, Map<String, String> messages) {
    /** The campaign, where nothing was wrong. */
    Campaign sound() {
      return Objects.requireNonNull(campaign);
    }
  }

  Checked check(HttpRequest<?> request, CampaignForm form) {
    List<FieldError> errors = new ArrayList<>();
    if (form.isNoNumber("captureDays")) {
      errors.add(new FieldError("captureDays", Readers.of(request).t("admin.no-number")));
    }
    try {
      Campaign campaign = validation.check(form.draft());
      return new Checked(errors.isEmpty() ? campaign : null, form.messages(errors));
    } catch (InvalidCampaign invalid) {
      errors.addAll(invalid.errors());
      return new Checked(null, form.messages(errors));
    }
  }

  Preview preview(Campaign campaign) {
    return matching.of(campaign);
  }

  /**
   * A form as it stands.
   *
   * @param slug null: of a new campaign
   */
  CampaignFormPage page(HttpRequest<?> request, @Nullable String slug, CampaignForm form) {
    return new CampaignFormPage(
        "/admin/campaigns/" + (slug == null ? "new" : slug),
        slug == null,
        form,
        Map.of(),
        null,
        null,
        kinds,
        provinces,
        Csrf.token(request));
  }
}
