package io.thintag.collect.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The columns that an import reads, by their code names and by what they are called in Thai. */
final class Columns {
  static final String PLATFORM = "platform";
  static final String NATIVE_ID = "native_id";
  static final String URL = "url";
  static final String TEXT = "text";
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

  /** What a file must have, for people. */
  static final String EXPECTED =
      "expected a first line with the columns url (or platform and native_id), text and"
          + " published_at, by these names or as ลิงก์, แพลตฟอร์ม, รหัสโพสต์, ข้อความ, เผยแพร่เมื่อ";

  private static final Map<String, String> BY_NAME = new TreeMap<>();

  static {
    name(PLATFORM, "แพลตฟอร์ม");
    name(NATIVE_ID, "รหัสโพสต์", "id");
    name(URL, "ลิงก์", "ลิงค์", "link");
    name(TEXT, "ข้อความ", "เนื้อหา");
    name(PUBLISHED_AT, "เผยแพร่เมื่อ", "วันที่เผยแพร่", "วันที่โพสต์");
    name(ACCOUNT_ID, "รหัสบัญชี", "account.native_id");
    name(ACCOUNT_HANDLE, "ชื่อผู้ใช้", "account.handle");
    name(ACCOUNT_NAME, "ชื่อบัญชี", "account.name");
    name(HASHTAGS, "แฮชแท็ก");
    name(VIEWS, "ยอดดู", "ยอดชม");
    name(LIKES, "ถูกใจ", "ยอดถูกใจ");
    name(COMMENTS, "ความคิดเห็น");
    name(SHARES, "แชร์", "ยอดแชร์");
    name(CLAIMED_UNIT, "หน่วยที่ผู้ส่งระบุ", "รหัสหน่วย");
    name(REPOST, "เป็นการแชร์ต่อ");
    name(EDITED_AT, "แก้ไขเมื่อ");
    name(DELETED, "ถูกลบแล้ว");
  }

  private Columns() {}

  private static void name(String column, String... others) {
    BY_NAME.put(folded(column), column);
    for (String other : others) {
      BY_NAME.put(folded(other), column);
    }
  }

  /** The column of that name; an empty string if it is none of ours. */
  static String named(String name) {
    return BY_NAME.getOrDefault(folded(name), "");
  }

  /** publishedAt, Published_At and «published at» are the same; so are both spellings of ำ. */
  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\uFEFF-]+", "").replace("ํา", "ำ");
  }

  /** True if rows with these columns can hold posts. */
  static boolean suffice(List<String> columns) {
    boolean identified =
        columns.contains(URL) || columns.contains(NATIVE_ID) && columns.contains(PLATFORM);
    return identified && columns.contains(TEXT) && columns.contains(PUBLISHED_AT);
  }
}
