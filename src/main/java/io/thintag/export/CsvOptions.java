package io.thintag.export;

/**
 * How a CSV file begins.
 *
 * @param bom true: with a byte order mark, without which spreadsheets misread Thai
 * @param codes true: the heading names the columns for programs; false: in Thai
 */
public record CsvOptions(boolean bom, boolean codes) {

  /** For people: byte order mark and Thai headings. */
  public static final CsvOptions FOR_PEOPLE = new CsvOptions(true, false);
}
