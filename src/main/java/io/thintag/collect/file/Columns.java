package io.thintag.collect.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The columns that an import reads, by their code names and by what people and other programs call
 * them. «Timestamp» and «ประทับเวลา» are none of them: in the sheet of a form they tell when the
 * form was sent, not when the post came out.
 */
final class Columns {
  static final String PLATFORM = "platform";
  static final String NATIVE_ID = "native_id";
  static final String URL = "url";
  static final String TEXT = "text";
  static final String TEXT_CONTINUED = "text_continued";
  static final String PUBLISHED_AT = "published_at";
  static final String ACCOUNT_ID = "account_id";
  static final String ACCOUNT_HANDLE = "account_handle";
  static final String ACCOUNT_NAME = "account_name";
  static final String HASHTAGS = "hashtags";
  static final String VIEWS = "views";
  static final String LIKES = "likes";
  static final String COMMENTS = "comments";
  static final String SHARES = "shares";
  static final String CLAIMED_UNIT = "claimed_unit";
  static final String REPOST = "repost";
  static final String EDITED_AT = "edited_at";
  static final String DELETED = "deleted";
  static final String MEDIA = "media";

  /** What a file must have, for people. */
  static final String EXPECTED =
      "expected a first line with the columns url (or platform and native_id), text and"
          + " published_at, by these names or as ลิงก์, แพลตฟอร์ม, รหัสโพสต์, ข้อความ, เผยแพร่เมื่อ";

  /**
   * A column and how sure a name means it.
   *
   * @param rank 0: its own name; the higher, the vaguer
   */
  record Meant(String column, int rank) {}

  private static final Map<String, Meant> BY_NAME = new HashMap<>();
  private static final Set<String> ALL = new TreeSet<>();

  static {
    name(PLATFORM, "แพลตฟอร์ม", "แพลทฟอร์ม", "ช่องทาง", "สื่อ");
    name(NATIVE_ID, "รหัสโพสต์", "post_id", "id");
    name(
        URL,
        "ลิงก์",
        "ลิงค์",
        "ลิงก์โพสต์",
        "ลิงค์โพสต์",
        "ลิงก์ของโพสต์",
        "ลิงก์คลิป",
        "ลิงค์คลิป",
        "ที่อยู่โพสต์",
        "url ของโพสต์",
        "post_url",
        "post_link",
        "permalink",
        "link");
    name(
        TEXT,
        "ข้อความ",
        "ข้อความโพสต์",
        "ข้อความในโพสต์",
        "เนื้อหา",
        "เนื้อหาโพสต์",
        "แคปชั่น",
        "แคปชัน",
        "คำบรรยาย",
        "caption",
        "message",
        "post_text",
        "content",
        "body");
    name(TEXT_CONTINUED, "ข้อความ (ต่อ)");
    name(
        PUBLISHED_AT,
        "เผยแพร่เมื่อ",
        "วันที่เผยแพร่",
        "วันเวลาที่เผยแพร่",
        "วันที่โพสต์",
        "วันเวลาที่โพสต์",
        "วันที่ลงโพสต์",
        "โพสต์เมื่อ",
        "published",
        "post_created",
        "post_date",
        "posted_at",
        "created_at",
        "created_time",
        "วันที่",
        "date");
    name(ACCOUNT_ID, "รหัสบัญชี", "account.native_id", "author_id", "page_id");
    name(ACCOUNT_HANDLE, "ชื่อผู้ใช้", "account.handle", "username", "user_name");
    name(
        ACCOUNT_NAME,
        "ชื่อบัญชี",
        "account.name",
        "ชื่อเพจ",
        "ชื่อช่อง",
        "เพจ",
        "ผู้โพสต์",
        "page_name",
        "author_name",
        "author");
    name(HASHTAGS, "แฮชแท็ก", "แฮชแทก", "แฮชแท็ค", "tags");
    name(
        VIEWS,
        "ยอดดู",
        "ยอดชม",
        "ยอดวิว",
        "ยอดเข้าชม",
        "จำนวนการรับชม",
        "วิว",
        "view_count",
        "plays");
    name(
        LIKES,
        "ถูกใจ",
        "ยอดถูกใจ",
        "ยอดไลก์",
        "ยอดไลค์",
        "จำนวนไลก์",
        "จำนวนไลค์",
        "ไลก์",
        "ไลค์",
        "like_count",
        "reactions");
    name(
        COMMENTS,
        "ความคิดเห็น",
        "จำนวนความคิดเห็น",
        "ยอดคอมเมนต์",
        "คอมเมนต์",
        "คอมเม้นท์",
        "comment_count",
        "replies");
    name(SHARES, "แชร์", "ยอดแชร์", "จำนวนแชร์", "จำนวนการแชร์", "share_count", "reposts");
    name(CLAIMED_UNIT, "หน่วยที่ผู้ส่งระบุ", "รหัสหน่วย");
    name(REPOST, "เป็นการแชร์ต่อ", "is_repost");
    name(EDITED_AT, "แก้ไขเมื่อ");
    name(DELETED, "ถูกลบแล้ว");
    name(MEDIA, "ชนิดสื่อ", "media_type");
  }

  private Columns() {}

  private static void name(String column, String... others) {
    ALL.add(column);
    BY_NAME.put(folded(column), new Meant(column, 0));
    for (int i = 0; i < others.length; i++) {
      BY_NAME.put(folded(others[i]), new Meant(column, i + 1));
    }
  }

  /** All code names in the order of the alphabet. */
  static Set<String> all() {
    return ALL;
  }

  /** The column of that name; an empty string if it is none of ours. */
  static String named(String name) {
    return meant(name).column();
  }

  /** The column that a name means; an empty one if it is none of ours. */
  static Meant meant(String name) {
    return BY_NAME.getOrDefault(folded(name), new Meant("", Integer.MAX_VALUE));
  }

  /** publishedAt, Published_At and «published at» are the same; so are both spellings of ำ. */
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\uFEFF-]+", "").replace("ํา", "ำ");
  }

  /** True if rows with these columns can hold posts. */
  static boolean suffice(List<String> columns) {
    boolean identified =
        columns.contains(URL) || columns.contains(NATIVE_ID) && columns.contains(PLATFORM);
    return identified && columns.contains(TEXT) && columns.contains(PUBLISHED_AT);
  }
}
