package io.thintag.review;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.area.UnitLabel;
import io.thintag.attribute.AliasNames;
import io.thintag.attribute.LocalAlias;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.FieldError;
import io.thintag.post.Hashtag;
import io.thintag.review.DecisionDraft.AliasDraft;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks a new alias: a name that is taken or that people say every day would give posts to the
 * wrong unit.
 */
@Singleton
final class AliasValidation {
  private static final int LONGEST_NAME = 100;
  private static final int FEWEST_LETTERS = 2;

  private final Gazetteer gazetteer;
  private final UnitLabel labels;
  private final CampaignStore campaigns;

  AliasValidation(Gazetteer gazetteer, UnitLabel labels, CampaignStore campaigns) {
    this.gazetteer = gazetteer;
    this.labels = labels;
    this.campaigns = campaigns;
  }

  /** The alias, or nothing and what is wrong with it among the errors. */
  Optional<LocalAlias> check(String path, AliasDraft draft, List<FieldError> errors) {
    int before = errors.size();
    Unit unit = unit(path + ".unit", draft.unit(), errors);
    if (unit != null && unit.level() == Level.COUNTRY) {
      errors.add(new FieldError(path + ".unit", "ต้องเป็นจังหวัด อำเภอ หรือ อปท."));
    }
    Unit within = unit(path + ".within", draft.within(), errors);
    if (unit == null || within == null || errors.size() > before) {
      return Optional.empty();
    }
    if (!gazetteer.contains(within.code(), unit.code())) {
      errors.add(
          new FieldError(
              path + ".within",
              labels.of(unit)
                  + " ไม่ได้อยู่ใน "
                  + labels.of(within)
                  + " ให้ใช้พื้นที่ที่ครอบคลุมหน่วยนี้"));
      return Optional.empty();
    }
    Optional<String> wrong = wrong(draft.name(), unit, within);
    wrong.ifPresent(message -> errors.add(new FieldError(path + ".name", message)));
    return draft.name() == null || wrong.isPresent()
        ? Optional.empty()
        : Optional.of(new LocalAlias(draft.name().strip(), unit.code(), within.code()));
  }

  private @Nullable Unit unit(String field, @Nullable String code, List<FieldError> errors) {
    Unit unit = code == null ? null : gazetteer.unit(code).orElse(null);
    if (unit == null) {
      errors.add(
          new FieldError(
              field,
              code == null
                  ? "ต้องระบุ"
                  : "ไม่พบหน่วยพื้นที่รหัสนี้ ค้นรหัสได้ที่ /api/v1/units?q=ชื่อ"));
    }
    return unit;
  }

  private Optional<String> wrong(@Nullable String name, Unit unit, Unit within) {
    if (name == null || name.isBlank()) {
      return Optional.of("ต้องระบุ");
    }
    if (name.length() > LONGEST_NAME || Plain.isNot(name) || name.indexOf('#') >= 0) {
      return Optional.of(
          "ต้องไม่เกิน " + LONGEST_NAME + " ตัวอักษร ไม่มีเครื่องหมาย # และไม่มีอักขระควบคุม");
    }
    String bare = AliasNames.bare(name, unit.level());
    if (bare.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
      return Optional.of(
          "ต้องมีพยัญชนะหรืออักษรอย่างน้อย " + FEWEST_LETTERS + " ตัว ไม่นับคำนำหน้า");
    }
    if (isCampaignTag(name) || isCampaignTag(bare)) {
      return Optional.of("เป็นแฮชแท็กของแคมเปญ จึงใช้เป็นชื่อพื้นที่ไม่ได้");
    }
    if (AliasNames.isEverydayWord(name)) {
      return Optional.of(
          "เป็นคำที่ใช้ทั่วไป โพสต์อื่นจะถูกนับผิด ให้ใส่คำนำหน้า เช่น อบต. หรือใช้ชื่อที่เจาะจงกว่านี้");
    }
    return AliasNames.bearer(gazetteer, new LocalAlias(name, unit.code(), within.code()))
        .map(bearer -> taken(bearer, unit));
  }

  private String taken(Unit bearer, Unit unit) {
    return bearer.code().equals(unit.code())
        ? "เป็นชื่อของ " + labels.of(bearer) + " ในทะเบียนอยู่แล้ว ไม่ต้องเพิ่ม"
        : "เป็นชื่อของ "
            + labels.of(bearer)
            + " ("
            + bearer.code()
            + ") ในทะเบียน จึงใช้เรียกหน่วยอื่นในพื้นที่เดียวกันไม่ได้ ให้ใช้ชื่ออื่นหรือพื้นที่ที่แคบลง";
  }

  private boolean isCampaignTag(String name) {
    Predicate<Hashtag> same =
        Hashtag.read(name.replaceAll("\\s+", ""))
            .<Predicate<Hashtag>>map(tag -> tag::equals)
            .orElse(tag -> false);
    return campaigns.all().stream().flatMap(c -> c.plainTags().stream()).anyMatch(same);
  }
}
