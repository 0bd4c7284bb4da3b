package io.thintag.collect.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CharactersTest {
  private static final String THAI = "องค์การบริหารส่วนตำบลบ้านไร่ «น้ำ»";
  private static final String PLAIN_THAI = "องค์การบริหารส่วนตำบลบ้านไร่ น้ำ";

  static Stream<Arguments> labelled() {
    Charset thai = Characters.WINDOWS_874;
    return Stream.of(
        Arguments.of("no label", UTF_8, "", ""),
        Arguments.of("right label", UTF_8, "text/xml; charset=UTF-8", ""),
        Arguments.of("UTF-8 called windows-874", UTF_8, "text/html; charset=windows-874", ""),
        Arguments.of("UTF-8 called Latin-1", UTF_8, "text/html; charset=iso-8859-1", ""),
        Arguments.of("windows-874 in the header", thai, "text/xml; charset=windows-874", ""),
        Arguments.of("TIS-620 in the document", thai, "text/xml", "<?xml encoding='TIS-620'?>"),
        Arguments.of("windows-874 in a meta", thai, "", "<meta charset=\"tis-620\">"),
        Arguments.of("windows-874 called UTF-8", thai, "text/xml; charset=utf-8", ""),
        Arguments.of("windows-874 called Latin-1", thai, "text/html; charset=ISO-8859-1", ""),
        Arguments.of("windows-874 without a label", thai, "", ""),
        Arguments.of("a label that is none", thai, "text/html; charset=!!", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labelled")
  void readsThaiWhateverTheLabelSays(
      String name, Charset written, String contentType, String head) {
    String text = head + PLAIN_THAI;

    assertThat(Characters.decode(text.getBytes(written), contentType)).isEqualTo(text);
  }

  @Test
  void believesAByteOrderMarkAboveAll() {
    assertThat(Characters.decode(("\uFEFF" + THAI).getBytes(UTF_8), "a/b; charset=tis-620"))
        .isEqualTo(THAI);
    assertThat(Characters.decode(("\uFEFF" + THAI).getBytes(UTF_16LE), "")).isEqualTo(THAI);
    assertThat(Characters.decode(("\uFEFF" + THAI).getBytes(UTF_16BE), "")).isEqualTo(THAI);
  }

  @Test
  void losesOneLetterNotAllToAStrayByte() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(THAI.getBytes(UTF_8));
    bytes.write(0xFF);

    assertThat(Characters.decode(bytes.toByteArray(), "")).isEqualTo(THAI + "\uFFFD");
  }

  @Test
  void readsOtherCharsetsByTheirLabel() {
    Charset japanese = Charset.forName("Shift_JIS");

    assertThat(Characters.decode("日本語".getBytes(japanese), "text/html; charset=Shift_JIS"))
        .isEqualTo("日本語");
  }
}
