package io.thintag.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
  private static final int SCALE = 4;
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H\\d+z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/campaigns/khongdi-banrao/submit?unit=6360903",
        "https://thintag.example.go.th/campaigns/khongdi-banrao/submit?unit=TH",
        "https://ตัวอย่าง.ไทย/ก"
      })
  void isReadBackByAScanner(String address) throws ReaderException {
    assertThat(decode(QrCode.of(address))).isEqualTo(address);
  }

  /** Reads what the drawn path says, as a scanner sees it. */
  static String decode(QrCode code) throws ReaderException {
    int width = code.size() * SCALE;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xFFFFFF);
    RUN.matcher(code.path()).results().forEach(run -> paint(pixels, width, run));
    BinaryBitmap picture =
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
    return new QRCodeReader()
        .decode(picture, Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE))
        .getText();
  }

  private static void paint(int[] pixels, int width, MatchResult run) {
    int x = Integer.parseInt(run.group(1)) * SCALE;
    int y = Integer.parseInt(run.group(2)) * SCALE;
    int length = Integer.parseInt(run.group(3)) * SCALE;
    for (int row = y; row < y + SCALE; row++) {
      Arrays.fill(pixels, row * width + x, row * width + x + length, 0);
    }
  }
}
