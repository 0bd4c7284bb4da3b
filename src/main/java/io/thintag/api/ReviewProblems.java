package io.thintag.api;

import io.thintag.area.Gazetteer;
import io.thintag.area.UnitLabel;
import io.thintag.review.Refusal;
import io.thintag.store.Decision;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;

/** Says in Thai why a decision was refused. */
@Singleton
final class ReviewProblems {
  private final Gazetteer gazetteer;
  private final UnitLabel labels;

  ReviewProblems(Gazetteer gazetteer, UnitLabel labels) {
    this.gazetteer = gazetteer;
    this.labels = labels;
  }

  ProblemException of(Refusal refusal) {
    if (refusal instanceof Refusal.Invalid invalid) {
      return new ProblemException(
          ProblemCode.INVALID_DECISION,
          "การตัดสินไม่ถูกต้อง "
              + invalid.errors().size()
              + " จุด แก้ตามรายการใน errors แล้วส่งใหม่",
          invalid.errors());
    }
    if (refusal instanceof Refusal.AlreadyDecided decided) {
      return with(
          decided.decision(),
          ProblemCode.ALREADY_DECIDED,
          " ตัดสินโพสต์นี้ไปแล้ว: %s หากไม่เห็นด้วย ให้แก้ด้วย PUT พร้อม If-Match ของการตัดสินนั้น");
    }
    if (refusal instanceof Refusal.ChangedMeanwhile changed) {
      return with(
          changed.decision(),
          ProblemCode.CHANGED_MEANWHILE,
          " เปลี่ยนการตัดสินไปแล้ว: %s ให้อ่านใหม่ แล้วส่งอีกครั้งพร้อมรุ่นล่าสุด");
    }
    if (refusal instanceof Refusal.AccountTaken taken) {
      return new ProblemException(
          ProblemCode.ACCOUNT_TAKEN,
          "บัญชีนี้ลงทะเบียนเป็นของ "
              + label(taken.unit())
              + " ("
              + taken.unit()
              + ") อยู่แล้ว โดย"
              + origin(taken.origin())
              + " หากไม่ถูกต้อง ให้ถอนการลงทะเบียนเดิมก่อนที่ "
              + Api.BASE
              + "/accounts ยังไม่ได้บันทึกการตัดสินนี้");
    }
    return plain(refusal);
  }

  private static ProblemException plain(Refusal refusal) {
    if (refusal instanceof Refusal.Erased) {
      return new ProblemException(
          ProblemCode.POST_ERASED,
          "ข้อความของโพสต์นี้ถูกลบแล้ว เพราะเจ้าของลบหรือครบกำหนดตามข้อตกลงของแพลตฟอร์ม จึงตัดสินไม่ได้");
    }
    if (refusal instanceof Refusal.NotDecided) {
      return new ProblemException(
          ProblemCode.NOT_DECIDED,
          "ยังไม่มีผู้ตัดสินโพสต์นี้ หรือการตัดสินถูกถอนไปแล้ว หากต้องการตัดสิน ให้ส่งด้วย POST");
    }
    if (refusal instanceof Refusal.Unknown unknown) {
      return unknown.what() == Refusal.Unknown.What.ACCOUNT
          ? new ProblemException(
              ProblemCode.UNKNOWN_ACCOUNT,
              "ไม่พบบัญชีที่ลงทะเบียนไว้ หรือถูกถอนไปแล้ว ดูรายชื่อที่ " + Api.BASE + "/accounts")
          : new ProblemException(
              ProblemCode.UNKNOWN_ALIAS,
              "ไม่พบชื่อเรียกนี้ หรือถูกถอนไปแล้ว ดูรายชื่อที่ " + Api.BASE + "/aliases");
    }
    return unknownPost();
  }

  static ProblemException unknownPost() {
    return new ProblemException(
        ProblemCode.UNKNOWN_POST,
        "ไม่พบโพสต์นี้ รหัสโพสต์คือ แพลตฟอร์ม:รหัส เช่น youtube:abc123 และต้องเข้ารหัสแบบ URL"
            + " ใช้ค่า postId จาก "
            + Api.BASE
            + "/review");
  }

  private ProblemException with(Decision decision, ProblemCode code, String rest) {
    return new ProblemException(
        Problem.of(code, decision.by() + rest.formatted(units(decision.units())))
            .withDecision(DecisionView.of(decision)));
  }

  private String units(List<String> codes) {
    return codes.isEmpty()
        ? "ไม่อยู่ในพื้นที่ใด"
        : codes.stream()
            .map(code -> label(code) + " (" + code + ")")
            .collect(Collectors.joining(", "));
  }

  private String label(String code) {
    return gazetteer.unit(code).map(labels::of).orElse(code);
  }

  private static String origin(String origin) {
    return switch (origin) {
      case "gazetteer" -> "ทะเบียน อปท.";
      case "configuration" -> "การตั้งค่าระบบ";
      default -> "ผู้ตรวจสอบ";
    };
  }
}
