package io.thintag.collect.json;

import io.micronaut.json.tree.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A JSON object read field by field, so that a failure can name the field. */
public record Fields(JsonNode node) {

  /** A field is not what it should be; the message names it. */
  public static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    public Unfit(String message) {
      super(message);
    }
  }

  /** A text that must be there, if only an empty one. */
  public String text(String name) throws Unfit {
    return optionalText(name).orElseThrow(() -> new Unfit(name + " is missing"));
  }

  public Optional<String> optionalText(String name) throws Unfit {
    JsonNode value = value(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!value.isString() && !value.isNumber()) {
      throw new Unfit(name + " is no text");
    }
    return Optional.of(value.coerceStringValue().replace("\0", ""));
  }

  /** A count; null if it is not told. */
  public @Nullable Long count(String name) throws Unfit {
    JsonNode value = value(name);
    if (value == null) {
      return null;
    }
    if (!value.isNumber() || value.getLongValue() < 0) {
      throw new Unfit(name + " is no count");
    }
    return value.getLongValue();
  }

  public Instant time(String name) throws Unfit {
    return optionalTime(name).orElseThrow(() -> new Unfit(name + " is missing"));
  }

  public Optional<Instant> optionalTime(String name) throws Unfit {
    Optional<String> text = optionalText(name);
    try {
      return text.map(value -> OffsetDateTime.parse(value).toInstant());
    } catch (DateTimeException e) {
      throw new Unfit(name + " is no time: " + text.orElse(""));
    }
  }

  public Fields object(String name) throws Unfit {
    JsonNode value = value(name);
    if (value == null || !value.isObject()) {
      throw new Unfit(name + " is missing");
    }
    return new Fields(value);
  }

  /** The objects of a list; empty if the list is not there. */
  public List<Fields> objects(String name) {
    JsonNode value = value(name);
    List<Fields> objects = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.values().forEach(each -> objects.add(new Fields(each)));
    }
    return objects;
  }

  public boolean has(String name) {
    return value(name) != null;
  }

  private @Nullable JsonNode value(String name) {
    JsonNode value = node.isObject() ? node.get(name) : null;
    return value == null || value.isNull() ? null : value;
  }
}
