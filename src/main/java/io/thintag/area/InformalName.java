package io.thintag.area;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A name of a unit that is in use and stands in no register (resource {@code attribute}). */
record InformalName(String unitCode, String name) {
  private static final String FILE = "/attribute/informal-names.csv";

  static List<InformalName> all() {
    InputStream in = InformalName.class.getResourceAsStream(FILE);
    if (in == null) {
      throw new IllegalStateException("the resource " + FILE + " is missing");
    }
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return rows.stream().map(r -> new InformalName(r.getField(0), r.getField(1))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
