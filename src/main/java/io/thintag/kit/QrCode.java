package io.thintag.kit;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A QR code to be drawn.
 *
 * @param size modules from edge to edge, the quiet zone of four (ISO/IEC 18004) included
 * @param path its dark modules as an SVG path; a module is one unit wide
 */
public record QrCode(int size, String path) {
  private static final int QUIET_ZONE = 4;

  /** The code of an address; fifteen percent of it may be soiled. */
  public static QrCode of(String address) {
    Map<EncodeHintType, Object> hints =
        Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            StandardCharsets.UTF_8.name(),
            EncodeHintType.MARGIN,
            QUIET_ZONE);
    try {
      return of(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints));
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code: " + address.length(), e);
    }
  }

  private static QrCode of(BitMatrix modules) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      int x = 0;
      while (x < modules.getWidth()) {
        int start = x;
        while (x < modules.getWidth() && modules.get(x, y)) {
          x++;
        }
        if (x > start) {
          path.append('M').append(start).append(' ').append(y);
          path.append('h').append(x - start).append("v1H").append(start).append('z');
        }
        x++;
      }
    }
    return new QrCode(modules.getWidth(), path.toString());
  }
}
