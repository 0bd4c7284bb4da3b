package io.thintag.collect.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import java.util.Locale;
import java.util.Optional;

/** What a server of sheets means: a page for people, or a refusal, says «not published». */
final class SheetAnswers implements Answers {
  private static final int BEGINNING = 512;

  static final String NOT_PUBLISHED =
      "ชีตนี้ยังไม่ได้เผยแพร่เป็น CSV: ใน Google ชีต เลือก ไฟล์ → แชร์ → เผยแพร่ทางเว็บ → เลือกแผ่นงานและ CSV แล้วใช้ที่อยู่ที่ได้"
          + " (the sheet is not published as CSV: File → Share → Publish to web → the sheet, as CSV;"
          + " then set that address)";

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    return switch (response.status()) {
      case 401, 403 -> Optional.of(notPublished(response));
      default -> Optional.empty();
    };
  }

  /**
   * Refuses an answer that is a page for people: a login, or the sheet's own editor.
   *
   * @throws SourceException.Refused with what to do about it
   */
  static void requireTable(WireResponse response) throws SourceException.Refused {
    byte[] body = response.body();
    String start =
        new String(body, 0, Math.min(body.length, BEGINNING), ISO_8859_1)
            .replace("\u00EF\u00BB\u00BF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    String type = response.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.startsWith("text/html")
        || start.startsWith("<!doctype")
        || start.startsWith("<html")) {
      throw notPublished(response);
    }
  }

  private static SourceException.Refused notPublished(WireResponse response) {
    return new SourceException.Refused(NOT_PUBLISHED, response.uri());
  }
}
