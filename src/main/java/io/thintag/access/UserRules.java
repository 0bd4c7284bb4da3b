package io.thintag.access;

import io.thintag.access.UserRefused.Why;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What users look like and who may manage whom. */
@Singleton
final class UserRules {
  static final int SHORTEST_PASSWORD = 10;
  static final int LONGEST_PASSWORD = 200;
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,59}");

  private final Registry registry;
  private final AreaScope scope;

  UserRules(Registry registry, AreaScope scope) {
    this.registry = registry;
    this.scope = scope;
  }

  /** A new user, or {@code old} with the changes of a draft. */
  User check(UserDraft draft, @Nullable User old, Instant now) {
    String name = old == null ? name(draft.name()) : old.name();
    Role role = draft.role() == null && old != null ? old.role() : role(draft.role());
    String unit = draft.unit() == null && old != null ? old.unitCode() : unit(draft.unit());
    Unit bound = registry.unit(unit).orElseThrow(() -> noUnit(unit));
    if (!role.fits(bound.level())) {
      throw UserRefused.invalid(
          "unit",
          "บทบาท "
              + role.wireName()
              + " ใช้กับหน่วยระดับ "
              + bound.level().code()
              + " ไม่ได้ ให้แก้ unit หรือ role ให้ตรงระดับกัน");
    }
    return new User(
        name,
        role,
        unit,
        draft.disabled() == null ? old != null && old.disabled() : draft.disabled(),
        word("locale", draft.locale(), old == null ? "th" : old.locale(), Set.of("th", "en")),
        word(
            "digits",
            draft.digits(),
            old == null ? "arabic" : old.digits(),
            Set.of("arabic", "thai")),
        old == null ? now : old.createdAt());
  }

  /** Admins manage everybody; a province its districts, bodies and viewers. */
  boolean mayManage(Caller caller, User user) {
    return switch (caller.role()) {
      case ADMIN -> scope.contains(caller, user.unitCode());
      case PROVINCE ->
          Set.of(Role.DISTRICT, Role.BODY, Role.VIEWER).contains(user.role())
              && scope.contains(caller, user.unitCode());
      default -> false;
    };
  }

  void require(Caller caller, User user) {
    if (!mayManage(caller, user)) {
      throw new UserRefused(
          Why.FORBIDDEN,
          "unit",
          "บัญชีนี้จัดการได้เฉพาะผู้ใช้ระดับอำเภอ อปท. และผู้ดูข้อมูล ในพื้นที่ของตน (รหัส "
              + caller.unitCode()
              + ")");
    }
  }

  /** The unit of a token, inside that of its user; null: the user's own. */
  @Nullable String narrower(User user, @Nullable String unit) {
    if (unit == null || unit.equals(user.unitCode())) {
      return null;
    }
    if (registry.unit(unit).isEmpty()) {
      throw noUnit(unit);
    }
    if (!scope.contains(user.unitCode(), unit)) {
      throw UserRefused.invalid(
          "unit", "ต้องอยู่ในพื้นที่ของผู้ใช้ (รหัส " + user.unitCode() + ")");
    }
    return unit;
  }

  /** What a user may do with a token that is for a narrower unit: what its officers may. */
  Role roleIn(User user, String unit) {
    if (user.role() == Role.VIEWER) {
      return Role.VIEWER;
    }
    return registry
        .unit(unit)
        .map(
            found ->
                switch (found.level()) {
                  case COUNTRY -> Role.ADMIN;
                  case PROVINCE -> Role.PROVINCE;
                  case DISTRICT -> Role.DISTRICT;
                  case BODY -> Role.BODY;
                })
        .orElse(Role.VIEWER);
  }

  static void checkPassword(String name, String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw UserRefused.invalid(
          "password",
          "รหัสผ่านต้องมี " + SHORTEST_PASSWORD + " ถึง " + LONGEST_PASSWORD + " ตัวอักษร");
    }
    if (password.equalsIgnoreCase(name)) {
      throw UserRefused.invalid("password", "รหัสผ่านต้องไม่ใช่ชื่อผู้ใช้");
    }
  }

  private static String name(@Nullable String name) {
    if (name == null || !NAME.matcher(name).matches()) {
      throw UserRefused.invalid(
          "name", "ต้องเป็นอักษรอังกฤษตัวเล็ก ตัวเลข หรือ . _ @ - ยาว 2 ถึง 60 ตัว");
    }
    return name;
  }

  private static Role role(@Nullable String role) {
    return Role.of(String.valueOf(role))
        .orElseThrow(
            () ->
                UserRefused.invalid(
                    "role", "ต้องเป็น admin, province, district, body หรือ viewer"));
  }

  private static String unit(@Nullable String unit) {
    if (unit == null) {
      throw UserRefused.invalid("unit", "ต้องระบุรหัสหน่วยพื้นที่ที่ผู้ใช้สังกัด");
    }
    return unit;
  }

  private static UserRefused noUnit(String unit) {
    return UserRefused.invalid(
        "unit", "ไม่พบหน่วยพื้นที่รหัส «" + unit + "» ค้นรหัสได้ที่ /api/v1/units?q=ชื่อ");
  }

  private static String word(
      String field, @Nullable String word, String otherwise, Set<String> words) {
    if (word != null && !words.contains(word)) {
      throw UserRefused.invalid(field, "ต้องเป็น " + String.join(" หรือ ", words));
    }
    return word == null ? otherwise : word;
  }
}
