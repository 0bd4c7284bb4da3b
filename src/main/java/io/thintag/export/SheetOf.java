package io.thintag.export;

import org.jspecify.annotations.Nullable;

/** On which sheet of a workbook a body stands, so that there are never many more than a hundred. */
public enum SheetOf {
  /** One for everything: a district or a body. */
  ALL,
  /** One for each district, and one for what hangs under the province itself. */
  DISTRICT,
  /** One for each province. */
  PROVINCE;

  private static final int PROVINCE_DIGITS = 2;
  private static final String COUNTRY = "TH";

  /** How the bodies inside a unit are divided. */
  public static SheetOf within(String unit) {
    if (unit.equals(COUNTRY)) {
      return PROVINCE;
    }
    return unit.length() == PROVINCE_DIGITS ? DISTRICT : ALL;
  }

  /**
   * The sheet's name.
   *
   * @param district null: the body hangs under the province
   */
  String name(@Nullable String province, @Nullable String district) {
    return switch (this) {
      case ALL -> "ข้อมูล";
      case DISTRICT -> district == null ? "อบจ." : district;
      case PROVINCE -> province == null ? "ข้อมูล" : province;
    };
  }
}
