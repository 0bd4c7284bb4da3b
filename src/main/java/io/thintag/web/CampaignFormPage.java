package io.thintag.web;

import io.thintag.area.Unit;
import io.thintag.store.MatchingPosts.Preview;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a campaign.
 *
 * @param action where it is sent
 * @param isNew true if there is no such campaign yet
 * @param messages what is wrong, by field
 * @param problem what stands against the whole of it; null: nothing
 * @param preview what it would find; null: nobody asked
 * @param kinds of local body that may be asked
 * @param provinces to choose the scope from
 * @param csrf token that goes with the form; empty: none is asked for
 */
record CampaignFormPage(
    String action,
    boolean isNew,
    CampaignForm form,
    Map<String, String> messages,
    @Nullable String problem,
    @Nullable Preview preview,
    List<String> kinds,
    List<Unit> provinces,
    String csrf) {

  /** The same form after it was looked at. */
  CampaignFormPage with(
      Map<String, String> found, @Nullable String obstacle, @Nullable Preview matching) {
    return new CampaignFormPage(
        action, isNew, form, found, obstacle, matching, kinds, provinces, csrf);
  }

  /** What is wrong with a field; null: nothing. */
  @Nullable String message(String field) {
    return messages.get(field);
  }

  /** For {@code aria-invalid}; null: it is sound. */
  @Nullable String invalid(String field) {
    return messages.containsKey(field) ? "true" : null;
  }

  /** For {@code aria-describedby}; the hint, and the message if there is one. */
  String describedBy(String field) {
    String hint = field + "-hint";
    return messages.containsKey(field) ? field + "-error " + hint : hint;
  }
}
