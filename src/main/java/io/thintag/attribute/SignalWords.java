package io.thintag.attribute;

import java.util.List;

/** How the account, the claim and the scope are told. */
final class SignalWords {

  private SignalWords() {}

  /** «บัญชีที่โพสต์ลงทะเบียนเป็นของ…» */
  static Phrase of(Evidence signal, Phrase unit) {
    return switch (signal.kind()) {
      case "account" ->
          Phrase.of("บัญชีที่โพสต์ลงทะเบียนเป็นของ{0}", "the account is registered to {0}", unit);
      case "claim" -> Phrase.of("ผู้ส่งระบุว่าเป็นของ{0}", "the submitter named {0}", unit);
      default -> Phrase.of("แคมเปญนี้นับเฉพาะใน{0}", "the campaign is limited to {0}", unit);
    };
  }

  /** All of them, for those that have a unit. */
  static Phrase all(List<Evidence> signals, UnitNames names) {
    return all(
        signals.stream()
            .filter(signal -> signal.unit() != null)
            .map(signal -> of(signal, names.full(String.valueOf(signal.unit()))))
            .toList());
  }

  static Phrase all(List<Phrase> signals) {
    return Phrase.some(signals, signals.size());
  }
}
