package io.thintag.browser;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Posts that nobody wrote, as uneven over the country as a campaign brings them, a heap for the
 * review, and what attackers would write; by {@code now} alone they are always the same.
 */
record Invented(Instant now) {
  /** Where the attackers are at home: อบต. of อำเภอคอนสาร. */
  static final String BESIEGED = "3613";

  static final int OPEN = 45;
  static final String FORMULA = "=HYPERLINK(\"http://evil.example\";\"ดู\")";
  static final List<String> ATTACKS =
      List.of(
          "<script>alert('script')</script>",
          "\"><img src=x onerror=alert('attribute')>",
          "' onmouseover='alert(1)' x='",
          "<svg/onload=alert('svg')><a href=\"javascript:alert('link')\">ดู</a>",
          "</textarea></title></style><script>alert('raw')</script>",
          "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
          "-5 @มหาดไทย +66");

  private static final Map<String, String> PREFIX =
      Map.of(
          "อบต.", "อบต",
          "ทต.", "เทศบาลตำบล",
          "ทม.", "เทศบาลเมือง",
          "ทน.", "เทศบาลนคร",
          "อบจ.", "อบจ");
  private static final List<String> PLATFORMS =
      List.of("facebook", "facebook", "tiktok", "facebook", "youtube", "instagram", "facebook");
  private static final List<String> STORIES =
      List.of(
          "ผ้าไหมลายโบราณที่คุณยายทอเองทุกเส้น วันนี้ส่งต่อให้ลูกหลานในหมู่บ้าน",
          "ชวนมาชิมข้าวหลามเจ้าเก่า เผาด้วยไม้ไผ่ป่า หอมตั้งแต่ปากทางเข้าตำบล",
          "น้ำตกหน้าฝนปีนี้น้ำใส เดินง่าย มีชาวบ้านนำทาง",
          "งานบุญบั้งไฟของตำบล ขบวนสวยที่สุดในรอบสิบปี",
          "ตลาดเช้าริมคลอง ผักปลอดสารจากสวนหลังบ้าน",
          "กลุ่มจักสานไม้ไผ่เปิดสอนเด็ก ๆ ทุกวันเสาร์");

  String posts() {
    StringBuilder csv =
        new StringBuilder(
            "platform,native_id,url,text,published_at,account_id,account_name,views,likes\n");
    addCountry(csv);
    for (int i = 0; i < OPEN; i++) {
      String text = "งานบุญเดือนหกของ อบต.บ้านไร่ วันที่ " + (i + 1) + " #ของดีบ้านเรา";
      line(csv, "facebook", "open-" + i, text, 40_000 + i, "เพจเที่ยวไทย", 900 - i);
    }
    for (int i = 0; i < ATTACKS.size(); i++) {
      String text = ATTACKS.get(i) + " #ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอคอนสาร";
      line(csv, "facebook", "attack-" + i, text, 90_000 + i, ATTACKS.get(i), 1);
    }
    String formula = FORMULA + " #ของดีบ้านเรา #จังหวัดชัยภูมิ #อำเภอคอนสาร";
    line(csv, "facebook", "formula", formula, 91_000, FORMULA, 1);
    return csv.toString();
  }

  private void addCountry(StringBuilder csv) {
    int province = 0;
    Gazetteer gazetteer = Gazetteer.load();
    for (Unit each : gazetteer.units(Level.PROVINCE)) {
      int share = 4 + province++ * 37 % 41;
      int at = 0;
      for (Unit body : gazetteer.inside(each.code(), Level.BODY)) {
        at++;
        if (at * 61 % 100 < share && PREFIX.containsKey(body.kind())) {
          int number = at * 1_000 + province;
          String text = STORIES.get(at % STORIES.size()) + tags(gazetteer, each, body, at % 5 > 0);
          String platform = PLATFORMS.get(at % PLATFORMS.size());
          line(csv, platform, body.code(), text, number * 7L % 43_000, body.fullName(), at);
        }
      }
    }
  }

  private static String tags(Gazetteer gazetteer, Unit province, Unit body, boolean whole) {
    StringBuilder tags = new StringBuilder(" #ของดีบ้านเรา");
    if (whole) {
      tags.append(" #เที่ยวท้องถิ่น");
    }
    tags.append(" #จังหวัด").append(province.name());
    if (body.districtCode() != null) {
      tags.append(" #อำเภอ").append(gazetteer.require(body.districtCode()).name());
    }
    return tags.append(" #").append(PREFIX.get(body.kind())).append(body.name()).toString();
  }

  /** Statements that register accounts, one of them an attacker's. */
  String accounts() {
    return """
        INSERT INTO account (platform, account_key, name, url, unit_code, status, origin, created_at)
        VALUES ('facebook', 'banrai', 'อบต.บ้านไร่ เทพสถิต', 'https://www.facebook.com/banrai',
            '6360903', 'verified', 'person', now()),
          ('line', 'evil', '"><img src=x onerror=alert(9)><script>alert(9)</script>',
            'javascript:alert(9)', '6361303', 'verified', 'person', now())
        """;
  }

  /** One more post of a district, a minute old. */
  String fresh(String id) {
    StringBuilder csv =
        new StringBuilder(
            "platform,native_id,url,text,published_at,account_id,account_name,views,likes\n");
    String tags = " #ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอภูเขียว";
    line(csv, "tiktok", id, STORIES.get(0) + tags, 1, "ภูเขียวบ้านเรา", 3);
    return csv.toString();
  }

  private void line(
      StringBuilder csv,
      String platform,
      String id,
      String text,
      long minutesAgo,
      String by,
      int n) {
    Object[] cells = {
      platform,
      id,
      "https://www.example.com/" + id,
      quoted(text),
      now.minus(Duration.ofMinutes(minutesAgo)),
      "by-" + id,
      quoted(by),
      n * 10,
      n
    };
    csv.append(String.format(Locale.ROOT, "%s,%s,%s,%s,%s,%s,%s,%d,%d%n", cells));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
