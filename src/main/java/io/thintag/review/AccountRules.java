package io.thintag.review;

import io.thintag.access.AreaScope;
import io.thintag.access.Caller;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.area.UnitLabel;
import io.thintag.post.Account;
import io.thintag.review.AccountVerdict.Why;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of accounts that people want to register whether they can be, and what to mend. */
@Singleton
final class AccountRules {
  private static final int LONGEST_NAME = 200;

  private final Gazetteer gazetteer;
  private final UnitLabel labels;
  private final AreaScope scope;

  AccountRules(Gazetteer gazetteer, UnitLabel labels, AreaScope scope) {
    this.gazetteer = gazetteer;
    this.labels = labels;
    this.scope = scope;
  }

  /**
   * An account that may be registered, or why not.
   *
   * @param account null: it may not
   */
  record Checked(AccountVerdict verdict, @Nullable WrittenAccount account) {}

  /** The rows of one list, each of which knows those before it. */
  final class Reading {
    private final Caller caller;
    private final RegisteredNow registered;
    private final Map<String, AccountLine> seen = new HashMap<>();

    private Reading(Caller caller, RegisteredNow registered) {
      this.caller = caller;
      this.registered = registered;
    }

    Checked check(AccountLine line) {
      if (line.withdrawn()) {
        return new Checked(
            AccountVerdict.there(line, null, "ไฟล์ระบุว่าบัญชีนี้ถูกถอนแล้ว จึงข้าม"), null);
      }
      try {
        WrittenAccount account =
            WrittenAccount.read(
                line.draft().platform(), line.draft().account(), line.draft().name());
        AccountVerdict verdict = wrong(line).or(() -> known(line, account.account())).orElse(null);
        seen.putIfAbsent(account.account().platform() + ' ' + account.account().key(), line);
        return verdict == null
            ? new Checked(AccountVerdict.of(line, account), account)
            : new Checked(verdict, null);
      } catch (NotAnAccount e) {
        return new Checked(
            AccountVerdict.refused(line, Why.INVALID, e.error().field(), e.error().message()),
            null);
      }
    }

    private Optional<AccountVerdict> wrong(AccountLine line) {
      String name = line.name();
      if (name != null && (name.length() > LONGEST_NAME || Plain.isNot(name))) {
        return refused(
            line,
            Why.INVALID,
            "name",
            "ต้องไม่เกิน " + LONGEST_NAME + " ตัวอักษร และไม่มีอักขระควบคุม");
      }
      if (line.unit().isEmpty()) {
        return refused(line, Why.INVALID, "unit", "ต้องระบุรหัสหน่วยพื้นที่เจ้าของบัญชี");
      }
      Optional<Unit> unit = gazetteer.unit(line.unit());
      if (unit.isEmpty() || unit.get().level() == Level.COUNTRY) {
        return refused(
            line,
            Why.INVALID,
            "unit",
            "ไม่พบหน่วยพื้นที่รหัส «"
                + line.unit()
                + "» ต้องเป็นรหัสจังหวัด 2 หลัก อำเภอ 4 หลัก หรือ อปท. 7 หลัก");
      }
      return scope.contains(caller, line.unit())
          ? Optional.empty()
          : refused(
              line,
              Why.OUTSIDE,
              "unit",
              labels.of(unit.get()) + " อยู่นอกพื้นที่ของบัญชีผู้ใช้นี้");
    }

    private Optional<AccountVerdict> known(AccountLine line, Account account) {
      AccountLine before = seen.get(account.platform() + ' ' + account.key());
      if (before != null) {
        return before.unit().equals(line.unit())
            ? Optional.of(AccountVerdict.there(line, account, "ซ้ำกับแถว " + before.row()))
            : refused(
                line,
                Why.TAKEN,
                "unit",
                "แถว " + before.row() + " ให้บัญชีเดียวกันนี้แก่ " + label(before.unit()));
      }
      return registered
          .unitOf(account)
          .flatMap(
              unit ->
                  unit.equals(line.unit())
                      ? Optional.of(
                          AccountVerdict.there(line, account, "ลงทะเบียนเป็นของหน่วยนี้อยู่แล้ว"))
                      : refused(
                          line,
                          Why.TAKEN,
                          "account",
                          "ลงทะเบียนเป็นของ "
                              + label(unit)
                              + " ("
                              + unit
                              + ") อยู่แล้ว หากไม่ถูกต้อง ให้ถอนบัญชีจากหน่วยนั้นก่อน"));
    }

    private Optional<AccountVerdict> refused(
        AccountLine line, Why why, String field, String message) {
      return Optional.of(AccountVerdict.refused(line, why, field, message));
    }
  }

  Reading reading(Caller caller, RegisteredNow registered) {
    return new Reading(caller, registered);
  }

  private String label(String code) {
    return gazetteer.unit(code).map(labels::of).orElse(code);
  }
}
