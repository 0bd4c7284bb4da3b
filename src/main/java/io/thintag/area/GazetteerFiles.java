package io.thintag.area;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the gazetteer's CSV resources. */
final class GazetteerFiles {
  private static final Map<String, Integer> ROWS =
      Map.of("provinces", 77, "districts", 928, "subdistricts", 7_436, "local_bodies", 7_849);

  /** Part of the version: raise it when the same files come to mean something else. */
  private static final String READING = "2";

  private final MessageDigest digest;

  private GazetteerFiles() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static Gazetteer read() {
    GazetteerFiles files = new GazetteerFiles();
    List<Unit> units = new ArrayList<>();
    units.add(country());
    units.addAll(files.rows("provinces", GazetteerFiles::province));
    units.addAll(files.rows("districts", GazetteerFiles::district));
    Map<String, Double[]> points = new HashMap<>();
    files.rows(
        "local_body_points",
        r ->
            points.put(r.getField("body_code"), new Double[] {number(r, "lat"), number(r, "lon")}));
    List<Alias> aliases =
        files.rows(
            "local_body_aliases",
            r ->
                new Alias(
                    r.getField("body_code"),
                    r.getField("alias_type"),
                    r.getField("value"),
                    r.getField("source")));
    Map<String, String> english = new HashMap<>();
    aliases.stream()
        .filter(alias -> alias.type().equals("name_en"))
        .forEach(alias -> english.putIfAbsent(alias.bodyCode(), alias.value()));
    units.addAll(files.rows("local_bodies", r -> body(r, english, points)));
    List<Subdistrict> subdistricts = files.rows("subdistricts", GazetteerFiles::subdistrict);
    List<Coverage> coverage =
        files.rows(
            "local_body_coverage",
            r ->
                new Coverage(
                    r.getField("body_code"),
                    r.getField("subdistrict_code"),
                    r.getField("coverage").equals("completely")));
    files.digest.update(READING.getBytes(StandardCharsets.UTF_8));
    String version = HexFormat.of().formatHex(files.digest.digest(), 0, 8);
    return new Gazetteer(version, units, subdistricts, aliases, coverage);
  }

  private <T> List<T> rows(String name, Function<NamedCsvRecord, T> reader) {
    byte[] content = content(name);
    digest.update(content);
    List<T> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8))) {
      for (NamedCsvRecord record : csv) {
        rows.add(reader.apply(record));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Integer expected = ROWS.get(name);
    if (expected != null && expected != rows.size()) {
      throw new IllegalStateException(
          name + ".csv has " + rows.size() + " rows instead of " + expected);
    }
    return rows;
  }

  private static byte[] content(String name) {
    try (InputStream in = GazetteerFiles.class.getResourceAsStream("/gazetteer/" + name + ".csv")) {
      if (in == null) {
        throw new IllegalStateException("the resource gazetteer/" + name + ".csv is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Unit country() {
    return new Unit(
        Gazetteer.COUNTRY,
        Level.COUNTRY,
        "ประเทศ",
        "ไทย",
        "ประเทศไทย",
        "Thailand",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Unit province(NamedCsvRecord r) {
    String code = r.getField("province_code");
    String name = r.getField("name_th");
    return new Unit(
        code,
        Level.PROVINCE,
        code.equals(Gazetteer.BANGKOK) ? name : "จังหวัด",
        name,
        code.equals(Gazetteer.BANGKOK) ? name : "จังหวัด" + name,
        optional(r, "name_en"),
        Gazetteer.COUNTRY,
        code,
        null,
        Gazetteer.COUNTRY,
        optional(r, "region_th"),
        null,
        null,
        number(r, "lat"),
        number(r, "lon"));
  }

  private static Unit district(NamedCsvRecord r) {
    String code = r.getField("district_code");
    String province = r.getField("province_code");
    return new Unit(
        code,
        Level.DISTRICT,
        r.getField("kind"),
        r.getField("name_th"),
        r.getField("kind") + r.getField("name_th"),
        optional(r, "name_en"),
        province,
        province,
        code,
        province,
        null,
        null,
        null,
        number(r, "lat"),
        number(r, "lon"));
  }

  private static Unit body(
      NamedCsvRecord r, Map<String, String> english, Map<String, Double[]> points) {
    String code = r.getField("body_code");
    String kind = r.getField("kind");
    String province = r.getField("province_code");
    String district = optional(r, "district_code");
    boolean underDistrict = kind.equals("ทต.") || kind.equals("อบต.");
    Double[] point = points.getOrDefault(code, new Double[2]);
    return new Unit(
        code,
        Level.BODY,
        kind,
        r.getField("name_th"),
        r.getField("full_name_th"),
        english.get(code),
        district == null ? province : district,
        province,
        district,
        underDistrict && district != null ? district : province,
        null,
        address(r, "website"),
        address(r, "facebook"),
        point[0],
        point[1]);
  }

  private static Subdistrict subdistrict(NamedCsvRecord r) {
    String district = r.getField("district_code");
    return new Subdistrict(
        r.getField("subdistrict_code"),
        district,
        district.substring(0, 2),
        r.getField("name_th"),
        optional(r, "name_en"),
        r.getField("kind"),
        r.getField("postal_code"));
  }

  private static @Nullable URI address(NamedCsvRecord r, String field) {
    String text = optional(r, field);
    return text == null ? null : URI.create(text);
  }

  private static @Nullable Double number(NamedCsvRecord r, String field) {
    String text = optional(r, field);
    return text == null ? null : Double.valueOf(text);
  }

  private static @Nullable String optional(NamedCsvRecord r, String field) {
    String text = r.getField(field);
    return text.isEmpty() ? null : text;
  }
}
