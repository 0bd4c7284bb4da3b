package io.thintag.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import io.thintag.export.CsvOptions;
import io.thintag.export.FileName;
import io.thintag.export.XlsxFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Sends tables as workbooks. A workbook is written to a temporary file first: a failure is a
 * problem then and not half a file, and its length is known.
 */
final class XlsxAnswers {
  static final String CONTENT_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private XlsxAnswers() {}

  /** Puts sheets into a workbook. */
  @FunctionalInterface
  interface Filling {
    void fill(XlsxFile file) throws IOException;
  }

  static HttpResponse<StreamedFile> file(FileName name, CsvOptions options, Filling filling) {
    try {
      Path path = Files.createTempFile("thintag-", ".xlsx");
      try {
        write(path, options, filling);
      } catch (IOException | RuntimeException e) {
        Files.deleteIfExists(path);
        throw e;
      }
      long length = Files.size(path);
      InputStream content = Files.newInputStream(path, StandardOpenOption.DELETE_ON_CLOSE);
      return HttpResponse.ok(new StreamedFile(content, MediaType.of(CONTENT_TYPE), 0, length))
          .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition(".xlsx"))
          .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
    } catch (IOException e) {
      throw new UncheckedIOException("The workbook could not be written", e);
    }
  }

  private static void write(Path path, CsvOptions options, Filling filling) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
        XlsxFile file = new XlsxFile(out, options.codes())) {
      filling.fill(file);
    }
  }
}
