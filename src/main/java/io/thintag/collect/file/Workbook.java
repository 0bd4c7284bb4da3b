package io.thintag.collect.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.SourceException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook (XLSX) written out as JSON Lines, so that it is read like any other file. Line n is
 * row n of the sheet: what is wrong with a row is told by the number that people see.
 */
public final class Workbook {

  /** A sheet may begin with a title and notes. */
  private static final int HEADER_WITHIN = 20;

  /** Most bytes of all parts together, as they are told, unpacked. */
  private static final long LARGEST = 2L * 1024 * 1024 * 1024;

  /** Texts of cells are kept in memory, so their part must be smaller. */
  private static final long LARGEST_TEXTS = 256L * 1024 * 1024;

  private final JsonMapper json;
  private final URI file;

  private final ColumnMap map;
  private String mistaken = "";

  private Workbook(JsonMapper json, URI file, ColumnMap map) {
    this.json = json;
    this.file = file;
    this.map = map;
  }

  /**
   * Writes the first sheet that has the columns of an import as JSON Lines.
   *
   * @return what its columns were taken for
   * @throws SourceException.Unreadable if it is no workbook, holds no such sheet or is too large
   */
  public static List<TakenColumn> toJsonLines(
      Path workbook, Path lines, JsonMapper json, ColumnMap map) throws SourceException.Unreadable {
    return new Workbook(json, URI.create("import:workbook"), map).write(workbook, lines);
  }

  private List<TakenColumn> write(Path workbook, Path lines) throws SourceException.Unreadable {
    checkSize(workbook);
    try (ReadableWorkbook book =
            new ReadableWorkbook(workbook.toFile(), new ReadingOptions(true, true));
        BufferedWriter out = Files.newBufferedWriter(lines, UTF_8)) {
      for (Sheet sheet : book.getSheets().toList()) {
        Optional<Headings> headings = write(sheet, out);
        if (headings.isPresent()) {
          return headings.get().taken();
        }
      }
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw new SourceException.Unreadable(
          "this is no workbook that can be read: " + e.getMessage(), file, e);
    }
    if (!mistaken.isEmpty()) {
      throw new SourceException.Unreadable(mistaken, file);
    }
    throw new SourceException.Unreadable(
        "no sheet has such columns within its first "
            + HEADER_WITHIN
            + " rows; "
            + Columns.EXPECTED,
        file);
  }

  private void checkSize(Path workbook) throws SourceException.Unreadable {
    try (ZipFile parts = new ZipFile(workbook.toFile())) {
      long all = parts.stream().mapToLong(ZipEntry::getSize).sum();
      ZipEntry texts = parts.getEntry("xl/sharedStrings.xml");
      if (all > LARGEST || texts != null && texts.getSize() > LARGEST_TEXTS) {
        throw new SourceException.Unreadable(
            "the workbook is too large: save the sheet as CSV UTF-8", file);
      }
    } catch (IOException e) {
      throw new SourceException.Unreadable("this is no workbook (XLSX)", file, e);
    }
  }

  private Optional<Headings> write(Sheet sheet, BufferedWriter out) throws IOException {
    try (Stream<Row> stream = sheet.openStream()) {
      Optional<Headings> headings = Optional.empty();
      int line = 1;
      for (Iterator<Row> rows = stream.iterator(); rows.hasNext(); ) {
        Row row = rows.next();
        if (headings.isEmpty()) {
          if (row.getRowNum() > HEADER_WITHIN) {
            return headings;
          }
          headings = headings(SheetCells.of(row));
        } else {
          for (; line < row.getRowNum(); line++) {
            out.write('\n');
          }
          out.write(json.writeValueAsString(cells(headings.get(), SheetCells.of(row))));
        }
      }
      return headings;
    }
  }

  /** What a row says if it is the header: titles and notes stand above it. */
  private Optional<Headings> headings(List<String> texts) {
    try {
      return Optional.of(Headings.of(texts, map)).filter(Headings::suffice);
    } catch (IllegalArgumentException e) {
      boolean wide = texts.stream().filter(text -> !text.isBlank()).count() > 1;
      mistaken = mistaken.isEmpty() && wide ? String.valueOf(e.getMessage()) : mistaken;
      return Optional.empty();
    }
  }

  private static Map<String, String> cells(Headings headings, List<String> texts) {
    Map<String, String> cells = Layout.cells(headings.columns(), headings.export(), texts);
    cells.values().removeIf(String::isBlank);
    return cells;
  }
}
