package io.thintag.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalTextTest {

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "อ\\u0E4Dาเภอ, อำเภอ, nikhahit and sara aa are sara am",
    "น\\u0E4D\\u0E49า, น\\u0E49ำ, a tone between nikhahit and sara aa",
    "น\\u0E49\\u0E4Dา, น\\u0E49ำ, a tone before nikhahit and sara aa",
    "น\\u0E4Dา\\u0E49, น\\u0E49ำ, a tone after nikhahit and sara aa",
    "น\\u0E33\\u0E49, น\\u0E49ำ, a tone after sara am",
    "น\\u0E33\\u0E33, นำ, sara am twice",
    "เเพร\\u0E48, แพร\\u0E48, sara e twice is sara ae",
    "ท\\u0E35\\u0E48, ท\\u0E35\\u0E48, vowel and tone in order stay",
    "ท\\u0E48\\u0E35, ท\\u0E35\\u0E48, a tone before an upper vowel",
    "ป\\u0E48\\u0E39, ป\\u0E39\\u0E48, a tone before a lower vowel",
    "โพธ\\u0E4C\\u0E34, โพธ\\u0E34\\u0E4C, thanthakhat before an upper vowel",
    "ไร\\u0E48\\u0E48, ไร\\u0E48, a tone twice",
    "ท\\u0E35\\u0E35\\u0E48, ท\\u0E35\\u0E48, a vowel twice",
    "บ้าน\\u200Bไร่, บ้านไร่, zero-width space",
    "บ้าน\\u00ADไร่, บ้านไร่, soft hyphen",
    "\\u202Eบ้าน\\u2069ไร่\\uFEFF, บ้านไร่, bidi marks and BOM",
    "＃มหาดไทย, #มหาดไทย, full-width number sign",
    "﹟มหาดไทย, #มหาดไทย, small number sign",
    "ปี ๒๕๖๙, ปี 2569, Thai digits",
    "ChiangMai, chiangmai, Latin letters",
    "อบต.\\u00A0บ้านไร่, อบต. บ้านไร่, no-break space",
    "e\\u0301, \\u00E9, canonical composition",
    "H\\u0331, \\u1E96, composition that lower case makes possible",
    "นำ้ตก, น้ำตก, a common slip of the keyboard",
    "แป-ระ, แป-ระ, hyphens stay",
    "ลุ่มน้ำฯ ๆ, ลุ่มน้ำฯ ๆ, paiyannoi and mai yamok stay",
  })
  void foldsEachKindOfNoise(String given, String normal, String what) {
    assertThat(NormalText.of(unescape(given)).text()).as(what).isEqualTo(unescape(normal));
  }

  @Test
  void handsBackTheSameStringWhenItIsNormalAlready() {
    String normal =
        new String("อบต.บ้านไร่ อำเภอเทพสถิต จังหวัดชัยภูมิ #ของดีบ้านเรา 2569 ❤".toCharArray());
    assertThat(NormalText.of(normal).text()).isSameAs(normal);
    assertThat(NormalText.fold(normal)).isSameAs(normal);
  }

  @Test
  void leadsBackToTheCharactersThatStandForAMatch() {
    String original = "ที่ อ\u0E4Dาเภ\u200Bอน\u0E49\u0E4Dาพองง";
    NormalText text = NormalText.of(original);
    int at = text.text().indexOf("อำเภอน้ำพอง");
    assertThat(original.substring(text.start(at), text.end(at + "อำเภอน้ำพอง".length() - 1)))
        .isEqualTo("อ\u0E4Dาเภ\u200Bอน\u0E49\u0E4Dาพอง");
  }

  @Property(tries = 2_000)
  void isIdempotent(@ForAll("noisy") String text) {
    String once = NormalText.fold(text);
    assertThat(NormalText.fold(once)).isSameAs(once);
  }

  @Property(tries = 500)
  void isIdempotentForAnyText(@ForAll String text) {
    String once = NormalText.fold(text);
    assertThat(NormalText.fold(once)).isEqualTo(once);
  }

  @Property(tries = 2_000)
  void isCanonicallyComposed(@ForAll("noisy") String text) {
    assertThat(Normalizer.isNormalized(NormalText.fold(text), Normalizer.Form.NFC)).isTrue();
  }

  @Property(tries = 2_000)
  void mapsEachCharacterIntoTheOriginalInOrder(@ForAll("noisy") String text) {
    NormalText normal = NormalText.of(text);
    int last = 0;
    for (int i = 0; i < normal.text().length(); i++) {
      assertThat(normal.start(i)).isBetween(last, text.length() - 1);
      assertThat(normal.end(i)).isBetween(normal.start(i) + 1, text.length());
      last = normal.start(i);
    }
  }

  @Property(tries = 2_000)
  void aSpanFoldsToTheCharactersThatWereMatched(@ForAll("noisy") String before) {
    String name = "อ\u0E4Dาเภอเเม่ทา";
    String text = before + " " + name + " " + before;
    NormalText normal = NormalText.of(text);
    int at = normal.text().indexOf(" อำเภอแม่ทา ") + 1;
    int end = at + "อำเภอแม่ทา".length();
    assertThat(text.substring(normal.start(at), normal.end(end - 1))).isEqualTo(name);
  }

  @Test
  void takesMegabytesOfMarksInLinearTime() {
    String marks = "\u0301\u0323".repeat(1_000_000) + "ก" + "\u0E48\u0E34\u0E4D".repeat(1_000_000);
    assertThat(NormalText.fold(marks)).contains("ก");
  }

  @Provide
  Arbitrary<String> noisy() {
    String alphabet =
        "กนอทเแาำะ\u0E31\u0E34\u0E35\u0E38\u0E39\u0E3A\u0E47\u0E48\u0E49\u0E4C\u0E4D\u0E4E"
            + "\u200B\u00AD\uFEFF\u202E\uFE0F\u0301\u0323\u0331AaHe＃#๒9 \u00A0\uD83D\uDE00\0";
    return Arbitraries.strings().withChars(alphabet.toCharArray()).ofMaxLength(24);
  }

  private static String unescape(String text) {
    return java.util.regex.Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(text)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }
}
