package io.thintag.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in Thai what the reader of files says in English. */
public final class FileWords {
  private static final Map<Pattern, String> THAI = new LinkedHashMap<>();

  static {
    say("platform and url are missing", "ไม่มีทั้ง platform และ url");
    say("native_id and url are missing", "ไม่มีทั้ง native_id และ url");
    say("(\\w+) is missing", "ไม่มีค่าในช่อง $1");
    say("(\\w+) is no date: (.*)", "ช่อง $1 ไม่ใช่วันเวลา: $2");
    say("(\\w+) is no count: (.*)", "ช่อง $1 ไม่ใช่จำนวนเต็ม: $2");
    say("(\\w+) lies in the future: (.*)", "ช่อง $1 เป็นวันเวลาในอนาคต: $2");
    say("(\\w+) is no web address: (.*)", "ช่อง $1 ไม่ใช่ที่อยู่เว็บ: $2");
    say("(\\w+) is neither true nor false: (.*)", "ช่อง $1 ต้องเป็น true หรือ false: $2");
    say(
        "native_id was shortened by a spreadsheet \\((.*)\\).*",
        "โปรแกรมตารางตัดเลขในช่อง native_id ให้สั้นลง ($1) จัดรูปแบบคอลัมน์เป็นข้อความแล้วใส่รหัสใหม่");
    say("the row does not have as many fields.*", "จำนวนช่องในแถวไม่ตรงกับหัวตาราง");
    say(
        "the file has no column (.*?); it has (.*)",
        "ไฟล์นี้ไม่มีคอลัมน์ «$1» ที่ระบุใน map มีแต่: $2");
    say(
        "an import has no column (.*?); it has (.*)",
        "จับคู่กับคอลัมน์ «$1» ไม่ได้ ใช้ได้เฉพาะ: $2");
    say(
        "no column map: (.*)",
        "ต้องเขียนเป็นคู่ หัวตาราง=คอลัมน์ คั่นด้วยจุลภาค เช่น ลิงก์โพสต์=url,วันที่=published_at อ่านไม่ได้ตรง: $1");
    say("it is an advertisement", "เป็นโฆษณา ไม่ใช่โพสต์");
    say("items of (.*) in this export are not read", "ไฟล์นี้เก็บจาก $1 ซึ่งยังอ่านไม่ได้");
    say("the line is no JSON object", "บรรทัดนี้ไม่ใช่ออบเจกต์ JSON");
  }

  private FileWords() {}

  private static void say(String english, String thai) {
    THAI.put(Pattern.compile(english, Pattern.DOTALL), thai);
  }

  /** The same in Thai, or what it is in English. */
  public static String thai(String detail) {
    for (Map.Entry<Pattern, String> message : THAI.entrySet()) {
      Matcher matcher = message.getKey().matcher(detail);
      if (matcher.matches()) {
        return matcher.replaceFirst(message.getValue());
      }
    }
    return detail;
  }
}
