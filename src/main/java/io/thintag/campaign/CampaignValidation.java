package io.thintag.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a draft must fulfil to become a campaign. Collects every mistake, not only the first. */
public final class CampaignValidation {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{2,60}");
  private static final int LONGEST_NAME = 200;
  private static final int MOST_ENTRIES = 20;
  private static final int DUE_WITHIN_YEARS = 5;
  private static final String COUNTRY = "TH";

  private final Predicate<String> unitExists;
  private final Set<String> kinds;

  /**
   * Sets up the rules.
   *
   * @param unitExists tells whether there is a unit with this code
   * @param kinds the kinds of local body that may be expected
   */
  public CampaignValidation(Predicate<String> unitExists, Set<String> kinds) {
    this.unitExists = unitExists;
    this.kinds = kinds;
  }

  /** True if this can be the key of a campaign. */
  public static boolean isSlug(String text) {
    return SLUG.matcher(text).matches();
  }

  /**
   * Turns a draft into a campaign of version 0.
   *
   * @throws InvalidCampaign with one error for each field that is wrong
   */
  public Campaign check(CampaignDraft draft) throws InvalidCampaign {
    Findings findings = new Findings();
    String slug = slug(draft.slug(), findings);
    Optional<String> name = findings.text("name", draft.name(), LONGEST_NAME);
    List<CampaignTag> tags = new TagValidation(findings).check(draft.tags());
    Optional<LocalDate> from = findings.date("from", draft.from());
    Optional<LocalDate> until = until(draft.until(), from, findings);
    String scope = scope(draft.scope(), findings);
    List<String> expected = kinds(draft.expectedKinds(), findings);
    List<DueDate> due = dueDates(draft.dueDates(), from, findings);
    Integer captureDays = captureDays(draft.captureDays(), findings);
    if (!findings.errors().isEmpty() || name.isEmpty() || from.isEmpty()) {
      throw new InvalidCampaign(findings.errors());
    }
    return new Campaign(
        slug,
        name.get(),
        tags,
        from.get(),
        until.orElse(null),
        scope,
        expected,
        due,
        captureDays,
        0);
  }

  private static String slug(@Nullable String slug, Findings findings) {
    if (slug == null || !isSlug(slug)) {
      findings.add("slug", "ต้องมี 2 ถึง 60 ตัว ใช้ได้เฉพาะ a-z, 0-9 และ - เช่น khongdi-banrao");
      return "";
    }
    return slug;
  }

  private static Optional<LocalDate> until(
      @Nullable String text, Optional<LocalDate> from, Findings findings) {
    if (text == null) {
      return Optional.empty();
    }
    Optional<LocalDate> until = findings.date("until", text);
    if (until.isPresent() && from.isPresent() && until.get().isBefore(from.get())) {
      findings.add("until", "วันสิ้นสุดต้องไม่ก่อนวันเริ่ม " + from.get());
    }
    return until;
  }

  private static @Nullable Integer captureDays(@Nullable Integer days, Findings findings) {
    if (days != null && (days < 1 || days > Campaign.MOST_CAPTURE_DAYS)) {
      findings.add(
          "captureDays",
          "จำนวนวันที่เก็บข้อมูลดิบต้องอยู่ระหว่าง 1 ถึง "
              + Campaign.MOST_CAPTURE_DAYS
              + " หรือไม่ส่งเพื่อใช้ค่าของระบบ");
      return null;
    }
    return days;
  }

  private String scope(@Nullable String scope, Findings findings) {
    if (scope == null) {
      return COUNTRY;
    }
    if (!unitExists.test(scope)) {
      findings.add(
          "scope",
          "ไม่พบหน่วยพื้นที่รหัสนี้ ใช้ TH สำหรับทั้งประเทศ หรือค้นรหัสได้ที่ /api/v1/units?q=ชื่อ");
    }
    return scope;
  }

  private List<String> kinds(@Nullable List<@Nullable String> drafts, Findings findings) {
    if (drafts == null) {
      return List.of();
    }
    if (drafts.size() > MOST_ENTRIES) {
      findings.add("expectedKinds", "ระบุได้ไม่เกิน " + MOST_ENTRIES + " รายการ");
      return List.of();
    }
    Set<String> known = new LinkedHashSet<>();
    for (int i = 0; i < drafts.size(); i++) {
      String kind = drafts.get(i);
      if (kind == null || !kinds.contains(kind)) {
        findings.add(
            "expectedKinds[" + i + "]", "ต้องเป็นค่าใดค่าหนึ่งใน: " + String.join(", ", kinds));
      } else if (!known.add(kind)) {
        findings.add("expectedKinds[" + i + "]", "ระบุซ้ำ");
      }
    }
    return List.copyOf(known);
  }

  private static List<DueDate> dueDates(
      @Nullable List<CampaignDraft.@Nullable Due> drafts,
      Optional<LocalDate> from,
      Findings findings) {
    List<DueDate> dates = new ArrayList<>();
    Set<Tier> seen = EnumSet.noneOf(Tier.class);
    if (drafts != null && drafts.size() > MOST_ENTRIES) {
      findings.add("dueDates", "ระบุได้ไม่เกิน " + MOST_ENTRIES + " รายการ");
      return dates;
    }
    for (int i = 0; drafts != null && i < drafts.size(); i++) {
      String field = "dueDates[" + i + "]";
      CampaignDraft.Due draft = drafts.get(i);
      if (draft == null) {
        findings.add(field, "ต้องระบุ tier และ date");
        continue;
      }
      Optional<Tier> tier = findings.word(field + ".tier", draft.tier(), Tier.values());
      Optional<LocalDate> date = findings.date(field + ".date", draft.date());
      if (tier.isPresent() && !seen.add(tier.get())) {
        findings.add(field + ".tier", "กำหนดส่งของระดับนี้ระบุซ้ำ");
      }
      if (date.isPresent() && from.isPresent() && !isSensible(date.get(), from.get())) {
        findings.add(
            field + ".date",
            "กำหนดส่งต้องไม่ก่อนวันเริ่ม "
                + from.get()
                + " และไม่เกิน "
                + DUE_WITHIN_YEARS
                + " ปีหลังจากนั้น");
      }
      tier.ifPresent(t -> date.ifPresent(d -> dates.add(new DueDate(t, d))));
    }
    return dates;
  }

  private static boolean isSensible(LocalDate due, LocalDate from) {
    return !due.isBefore(from) && !due.isAfter(from.plusYears(DUE_WITHIN_YEARS));
  }
}
