package io.thintag.export;

import io.thintag.export.CsvStream.Page;
import io.thintag.export.CsvStream.Pages;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Tables as a workbook (XLSX) for people, written page by page: rows that are written are no longer
 * in memory. The file is complete only after {@link #close}.
 */
public final class XlsxFile implements Closeable {
  private final Workbook workbook;
  private final SheetNames names = new SheetNames();
  private final boolean codes;

  /**
   * Begins a workbook.
   *
   * @param codes true: headings for programs; false: in Thai
   */
  public XlsxFile(OutputStream out, boolean codes) {
    this.workbook = new Workbook(out, "ThinTag", null);
    this.codes = codes;
  }

  /** A sheet with these rows. */
  public <R> void sheet(String name, CsvTable<R> table, List<R> rows) throws IOException {
    this.<R, Integer>sheet(name, table, key -> new Page<>(rows, null));
  }

  /** A sheet for each list of rows; one empty sheet if there is none. */
  public <R> void sheets(CsvTable<R> table, Map<String, List<R>> sheets) throws IOException {
    for (Map.Entry<String, List<R>> sheet : sheets.entrySet()) {
      sheet(sheet.getKey(), table, sheet.getValue());
    }
    if (sheets.isEmpty()) {
      sheet("", table, List.of());
    }
  }

  /** Rows of any number; where a sheet is full, the next one goes on. */
  public <R, K> void sheet(String name, CsvTable<R> table, Pages<R, K> pages) throws IOException {
    Page<R, K> page = pages.from(null);
    SheetOfRows<R> sheet = open(name, table, page.rows());
    while (true) {
      for (R row : page.rows()) {
        if (sheet.isFull()) {
          sheet.finish();
          sheet = open(name, table, page.rows());
        }
        sheet.add(row);
      }
      sheet.flush();
      @Nullable K next = page.next();
      if (next == null) {
        sheet.finish();
        return;
      }
      page = pages.from(next);
    }
  }

  private <R> SheetOfRows<R> open(String name, CsvTable<R> table, List<R> sample) {
    return new SheetOfRows<>(workbook.newWorksheet(names.next(name)), table, codes, sample);
  }

  @Override
  public void close() throws IOException {
    workbook.finish();
  }
}
