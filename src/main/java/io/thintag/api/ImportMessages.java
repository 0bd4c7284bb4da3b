package io.thintag.api;

import io.thintag.source.FileWords;
import io.thintag.store.Rejections.Reason;
import io.thintag.store.Rejections.Rejection;

/** Says in Thai why rows of a file were not taken. */
final class ImportMessages {
  private ImportMessages() {}

  static ImportAnswer.Row row(Rejection rejection) {
    boolean unreadable = rejection.reason() == Reason.UNREADABLE;
    return new ImportAnswer.Row(
        rejection.line() > 0 ? rejection.line() : null,
        rejection.nativeId(),
        unreadable ? "unreadable" : "noCoreTag",
        unreadable
            ? row(rejection.detail())
            : "ไม่มีแฮชแท็กหลักของแคมเปญในข้อความหรือในรายการแฮชแท็ก");
  }

  private static String row(String detail) {
    String thai = FileWords.thai(detail);
    return thai.equals(detail) ? "อ่านแถวนี้ไม่ได้: " + detail : thai;
  }
}
