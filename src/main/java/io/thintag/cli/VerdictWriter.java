package io.thintag.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.micronaut.json.tree.JsonNode;
import io.thintag.area.Gazetteer;
import io.thintag.attribute.Attribution;
import io.thintag.attribute.Doubt;
import io.thintag.attribute.Evidence;
import io.thintag.attribute.Explainer;
import io.thintag.attribute.Explanation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes verdicts and errors as lines of JSON. */
final class VerdictWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final Explainer explainer;

  VerdictWriter(Gazetteer gazetteer) {
    this.explainer = new Explainer(gazetteer);
  }

  String verdict(@Nullable JsonNode id, Attribution verdict) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      id(json, id);
      strings(json, "units", verdict.units());
      json.writeStringField("certainty", verdict.certainty().wireName());
      json.writeArrayFieldStart("evidence");
      for (Evidence evidence : verdict.evidence()) {
        evidence(json, evidence);
      }
      json.writeEndArray();
      strings(json, "candidates", verdict.candidates());
      Doubt doubt = verdict.doubt();
      json.writeStringField("doubt", doubt == null ? null : doubt.wireName());
      explanation(json, explainer.explain(verdict));
      json.writeEndObject();
    }
    return line.toString();
  }

  static String error(@Nullable JsonNode id, String message) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      id(json, id);
      json.writeStringField("error", message);
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void id(JsonGenerator json, @Nullable JsonNode id) throws IOException {
    if (id != null && id.isNumber()) {
      json.writeFieldName("id");
      json.writeNumber(id.coerceStringValue());
    } else {
      json.writeStringField("id", id != null && id.isString() ? id.getStringValue() : null);
    }
  }

  private static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", evidence.kind());
    json.writeStringField("text", evidence.text());
    json.writeNumberField("start", evidence.start());
    json.writeNumberField("end", evidence.end());
    json.writeStringField("unit", evidence.unit());
    json.writeEndObject();
  }

  private static void explanation(JsonGenerator json, Explanation explanation) throws IOException {
    json.writeObjectFieldStart("explanation");
    json.writeStringField("th", explanation.th());
    json.writeStringField("en", explanation.en());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String field, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
