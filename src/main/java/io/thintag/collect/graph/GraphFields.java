package io.thintag.collect.graph;

import io.thintag.collect.json.Fields;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as the Graph API writes them. */
public final class GraphFields {
  /** {@code 2021-07-09T19:09:52+0000}: the offset has no colon, unlike ISO 8601's extended form. */
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX][XX]", Locale.ROOT);

  private GraphFields() {}

  public static Instant time(Fields fields, String name) throws Fields.Unfit {
    String text = fields.text(name);
    try {
      return OffsetDateTime.parse(text, TIME).toInstant();
    } catch (DateTimeException e) {
      throw new Fields.Unfit(name + " is no time: " + text);
    }
  }

  /** An address for people; null if there is none that can be used. */
  public static @Nullable URI link(Fields fields, String name) throws Fields.Unfit {
    try {
      return fields.optionalText(name).map(URI::create).orElse(null);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
