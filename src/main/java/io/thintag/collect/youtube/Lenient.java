package io.thintag.collect.youtube;

import io.thintag.collect.json.Fields;
import java.time.Instant;
import java.util.Optional;

/** Fields that an answer may do without: one of another shape counts as not told. */
record Lenient(Fields fields) {

  Optional<Lenient> part(String name) {
    try {
      return Optional.of(new Lenient(fields.object(name)));
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }

  Optional<String> text(String name) {
    try {
      return fields.optionalText(name);
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }

  Optional<Instant> time(String name) {
    try {
      return fields.optionalTime(name);
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }
}
