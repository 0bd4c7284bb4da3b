package io.thintag.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.thintag.pipeline.Reattribution;
import io.thintag.pipeline.Reattribution.UnitDifference;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes what judging stored posts again did, as CSV or as one line of JSON. */
final class ReattributionWriter {
  private static final JsonFactory JSON = new JsonFactory();

  private ReattributionWriter() {}

  /** One line per unit that posts came to or left. */
  static void csv(List<UnitDifference> units, PrintWriter out) throws IOException {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build((Writer) out);
    csv.writeRecord(
        "campaign", "unit", "full_name", "before", "after", "difference", "left", "arrived");
    for (UnitDifference unit : units) {
      csv.writeRecord(
          unit.campaign(),
          unit.unit(),
          unit.fullName(),
          String.valueOf(unit.before()),
          String.valueOf(unit.after()),
          String.valueOf(unit.difference()),
          String.valueOf(unit.left()),
          String.valueOf(unit.arrived()));
    }
    csv.flush();
  }

  static String json(Reattribution done, boolean dryRun) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeBooleanField("dryRun", dryRun);
      json.writeNumberField("postsReadBefore", done.resumed());
      json.writeNumberField("postsRead", done.read());
      json.writeNumberField("verdictsChanged", done.changed());
      json.writeObjectFieldStart("certainty");
      counts(json, "before", done.before());
      counts(json, "after", done.after());
      json.writeEndObject();
      json.writeArrayFieldStart("units");
      for (UnitDifference unit : done.units()) {
        unit(json, unit);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : new TreeMap<>(counts).entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void unit(JsonGenerator json, UnitDifference unit) throws IOException {
    json.writeStartObject();
    json.writeStringField("campaign", unit.campaign());
    json.writeStringField("unit", unit.unit());
    json.writeStringField("fullName", unit.fullName());
    json.writeNumberField("before", unit.before());
    json.writeNumberField("after", unit.after());
    json.writeNumberField("difference", unit.difference());
    json.writeNumberField("left", unit.left());
    json.writeNumberField("arrived", unit.arrived());
    json.writeEndObject();
  }
}
