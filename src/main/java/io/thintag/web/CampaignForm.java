package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignDraft;
import io.thintag.campaign.CampaignTag;
import io.thintag.campaign.DueDate;
import io.thintag.campaign.FieldError;
import io.thintag.campaign.TagRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a form holds it: every field as it was typed.
 *
 * @param values by name of the field; tags one to a line under their role, a kind of body that is
 *     ticked as {@code kind:} and its name, due dates as {@code due.} and their tier
 */
record CampaignForm(Map<String, String> values) {
  private static final String KIND = "kind:";
  private static final String DUE = "due.";
  static final List<String> ROLES = List.of("core", "companion", "place");
  static final List<String> TIERS = List.of("department", "province", "district");

  CampaignForm {
    values = Map.copyOf(values);
  }

  static CampaignForm empty() {
    return new CampaignForm(Map.of("scope", "TH"));
  }

  static CampaignForm of(Campaign campaign) {
    Map<String, String> values = new HashMap<>();
    values.put("slug", campaign.slug());
    values.put("name", campaign.name());
    for (TagRole role : TagRole.values()) {
      values.put(
          word(role),
          campaign.tags(role).stream().map(CampaignTag::text).collect(Collectors.joining("\n")));
    }
    values.put("from", campaign.from().toString());
    if (campaign.until() != null) {
      values.put("until", campaign.until().toString());
    }
    values.put("scope", campaign.scope());
    campaign.expectedKinds().forEach(kind -> values.put(KIND + kind, "on"));
    for (DueDate due : campaign.dueDates()) {
      values.put(DUE + word(due.tier()), due.date().toString());
    }
    if (campaign.captureDays() != null) {
      values.put("captureDays", campaign.captureDays().toString());
    }
    values.put("version", Integer.toString(campaign.version()));
    return new CampaignForm(values);
  }

  /** What was typed; empty if nothing was. */
  String get(String field) {
    return values.getOrDefault(field, "");
  }

  boolean asks(String kind) {
    return values.containsKey(KIND + kind);
  }

  CampaignDraft draft() {
    return new CampaignDraft(
        get("slug").strip(),
        get("name"),
        new ArrayList<>(tags()),
        given("from"),
        given("until"),
        given("scope"),
        values.keySet().stream()
            .filter(field -> field.startsWith(KIND))
            .map(field -> field.substring(KIND.length()))
            .sorted()
            .collect(Collectors.toList()),
        TIERS.stream()
            .filter(tier -> given(DUE + tier) != null)
            .map(tier -> new CampaignDraft.Due(tier, given(DUE + tier)))
            .collect(Collectors.toList()),
        number("captureDays"),
        number("version"));
  }

  /** True if there is something in the field that is no number. */
  boolean isNoNumber(String field) {
    return given(field) != null && number(field) == null;
  }

  /** The messages by field of the form. */
  Map<String, String> messages(List<FieldError> errors) {
    Map<String, String> messages = new LinkedHashMap<>();
    errors.forEach(
        error -> messages.merge(field(error.field()), message(error), (a, b) -> a + " · " + b));
    return messages;
  }

  private List<CampaignDraft.Tag> tags() {
    List<CampaignDraft.Tag> lines = new ArrayList<>();
    for (String role : ROLES) {
      get(role)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> lines.add(new CampaignDraft.Tag(role, line)));
    }
    return lines;
  }

  /** The field of the form in which a field of the draft was typed. */
  private String field(String path) {
    if (path.startsWith("tags[")) {
      return Objects.requireNonNull(tags().get(index(path)).role());
    }
    if (path.startsWith("dueDates[")) {
      List<String> given = TIERS.stream().filter(tier -> given(DUE + tier) != null).toList();
      return DUE + given.get(index(path));
    }
    if (path.startsWith("expectedKinds")) {
      return "kinds";
    }
    return path.equals("tags") ? "core" : path;
  }

  /** With the line that is meant, where a field has several. */
  private String message(FieldError error) {
    return error.field().startsWith("tags[")
        ? "«" + tags().get(index(error.field())).text() + "» " + error.message()
        : error.message();
  }

  private static int index(String path) {
    return Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
  }

  private @Nullable String given(String field) {
    String typed = get(field).strip();
    return typed.isEmpty() ? null : typed;
  }

  private @Nullable Integer number(String field) {
    String typed = given(field);
    return typed != null && typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : null;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
