package io.thintag.submission;

import java.util.Optional;

/** Says in Thai what became of a link and what to do. */
public final class Message {
  private Message() {}

  /** One or two sentences for whoever handed in the link. */
  public static String of(Submission submission) {
    String sentence = submission.tags().sentence();
    return switch (submission.state()) {
      case CHECKING -> "กำลังตรวจลิงก์นี้ ดูผลได้ภายหลังด้วยเลขที่รับ " + submission.receipt();
      case COUNTED -> "รับแล้ว นับโพสต์นี้แล้ว แฮชแท็ก" + sentence;
      case TAGS_MISSING ->
          (submission.counted()
                  ? "นับโพสต์นี้แล้ว แต่แฮชแท็กยังไม่ครบ: "
                  : "ยังไม่นับโพสต์นี้ เพราะไม่มีแฮชแท็กหลักของแคมเปญ: ")
              + sentence
              + " แก้โพสต์โดยวางบรรทัดที่ให้ไว้ แล้วส่งลิงก์เดิมอีกครั้ง";
      case NOT_COUNTED -> notCounted(submission);
      case DUPLICATE -> duplicate(submission);
      case NOT_FOUND ->
          "ไม่พบโพสต์นี้ อาจถูกลบ ตั้งเป็นส่วนตัว หรือลิงก์ไม่ถูกต้อง ตั้งค่าโพสต์เป็นสาธารณะหรือคัดลอกลิงก์ใหม่"
              + " แล้วส่งอีกครั้ง";
      case UNREACHABLE ->
          "ติดต่อเว็บของลิงก์นี้ไม่ได้ ตรวจว่าสะกดถูกต้อง"
              + (submission.checkAt() == null
                  ? " แล้วส่งอีกครั้งภายหลัง"
                  : " ระบบจะลองใหม่ให้เอง ไม่ต้องส่งซ้ำ");
      case REFUSED -> refused(submission);
      case UNREADABLE ->
          "อ่านโพสต์นี้ไม่ได้ แพลตฟอร์มไม่แสดงข้อความหรือวันที่ให้ผู้ที่ไม่ได้เข้าสู่ระบบ หรือลิงก์นี้ไม่ใช่ลิงก์ของโพสต์เดียว"
              + " ระบบเก็บลิงก์ไว้แล้วแต่ยังไม่นับ ตั้งโพสต์เป็นสาธารณะแล้วส่งอีกครั้ง หรือแจ้งผู้ดูแลด้วยเลขที่รับ "
              + submission.receipt();
    };
  }

  private static String notCounted(Submission submission) {
    return switch (String.valueOf(submission.detail())) {
      case "outsidePeriod" -> "พบโพสต์นี้แล้วแต่ไม่นับ เพราะวันที่โพสต์อยู่นอกช่วงเวลาของแคมเปญ";
      case "repost" ->
          "พบโพสต์นี้แล้วแต่ไม่นับ เพราะเป็นการแชร์โพสต์ของผู้อื่น ให้ส่งลิงก์ของโพสต์ต้นฉบับ";
      default -> "พบโพสต์นี้แล้วแต่ไม่นับ เพราะโพสต์ถูกลบแล้ว";
    };
  }

  private static String duplicate(Submission submission) {
    String tags = submission.tags().sentence();
    return Optional.ofNullable(submission.duplicateOf())
            .map(first -> "ลิงก์นี้มีผู้ส่งแล้ว เลขที่รับเดิม " + first)
            .orElse("ระบบพบโพสต์นี้อยู่ก่อนแล้ว")
        + " ไม่ต้องส่งซ้ำ"
        + (tags.isEmpty() ? "" : " แฮชแท็ก" + tags);
  }

  private static String refused(Submission submission) {
    return switch (String.valueOf(submission.detail())) {
      case "EMPTY" -> "ไม่มีลิงก์ วางลิงก์ของโพสต์แล้วส่งใหม่";
      case "TOO_LONG" -> "ลิงก์ยาวเกินไป คัดลอกลิงก์จากปุ่มแชร์ของโพสต์แล้วส่งใหม่";
      case "SEVERAL_WORDS" ->
          "มีข้อความอื่นปนกับลิงก์ หรือมีหลายลิงก์ในช่องเดียว ส่งทีละลิงก์โดยไม่มีเว้นวรรค";
      case "NOT_WEB", "NO_HOST", "USER_INFO", "BAD_HOST", "MALFORMED" ->
          "ข้อความนี้ไม่ใช่ลิงก์ของโพสต์ ลิงก์ต้องขึ้นต้นด้วย https:// คัดลอกจากปุ่มแชร์ของโพสต์แล้วส่งใหม่";
      default ->
          "ไม่รับลิงก์นี้ เพราะนำไปยังที่อยู่ที่ไม่ได้เปิดบนอินเทอร์เน็ตสาธารณะ ส่งลิงก์ที่ทุกคนเปิดดูได้";
    };
  }
}
