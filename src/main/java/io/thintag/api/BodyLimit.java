package io.thintag.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.thintag.source.LargestFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Refuses bodies over size before they are touched, so that the server reads them away and the
 * caller gets the answer. Micronaut's own limit breaks off the reading: a caller that sends first
 * and reads then would hang. JSON is limited to 1 MB by {@code max-request-buffer-size}.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class BodyLimit {
  private static final int PIECE = 64 * 1024;
  private final LargestFile largest;

  BodyLimit(LargestFile largest) {
    this.largest = largest;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (request.getContentLength() > largest.bytes()) {
      throw tooLarge();
    }
  }

  /** Copies a body whose length nobody told. */
  void copy(InputStream body, OutputStream to) throws IOException {
    byte[] piece = new byte[PIECE];
    long total = 0;
    for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
      total += read;
      if (total > largest.bytes()) {
        throw tooLarge();
      }
      to.write(piece, 0, read);
    }
  }

  private ProblemException tooLarge() {
    return new ProblemException(
        ProblemCode.BODY_TOO_LARGE,
        "ข้อมูลที่ส่งมาใหญ่เกิน " + largest.megabytes() + " MB ให้แบ่งเป็นหลายไฟล์แล้วส่งทีละไฟล์");
  }
}
