package io.thintag.export;

import io.thintag.area.Unit;
import java.util.List;

/** Units as a table. */
public final class UnitCsv {
  public static final CsvTable<Unit> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("unit_code", "รหัสหน่วยพื้นที่", Unit::code),
              new Column<>("level", "ระดับ", unit -> unit.level().code()),
              new Column<>("kind", "ประเภท", Unit::kind),
              new Column<>("name", "ชื่อ", Unit::name),
              new Column<>("full_name", "ชื่อเต็ม", Unit::fullName),
              new Column<>("name_en", "ชื่ออังกฤษ", Unit::nameEn),
              new Column<>("province_code", "รหัสจังหวัด", Unit::provinceCode),
              new Column<>("district_code", "รหัสอำเภอ/เขต", Unit::districtCode),
              new Column<>("reports_to", "สายรายงาน", Unit::reportsTo)));

  private UnitCsv() {}
}
