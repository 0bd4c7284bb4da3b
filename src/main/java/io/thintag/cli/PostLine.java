package io.thintag.cli;

import io.micronaut.json.tree.JsonNode;
import io.thintag.attribute.AttributionInput;
import io.thintag.post.Account;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of input of the {@code attribute} command (design, section 9); checks what it reads. */
final class PostLine {

  private PostLine() {}

  /**
   * @throws IllegalArgumentException if a field is missing or of the wrong type; the message names
   *     it
   */
  static AttributionInput read(JsonNode line) {
    String text = text(line, "text");
    if (text == null) {
      throw new IllegalArgumentException("the field \"text\" is missing");
    }
    return new AttributionInput(
        text, hashtags(line), account(line), text(line, "claimedUnit"), text(line, "scope"));
  }

  private static List<String> hashtags(JsonNode line) {
    JsonNode list = line.get("hashtags");
    if (list == null || list.isNull()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw new IllegalArgumentException("\"hashtags\" is not a list");
    }
    List<String> tags = new ArrayList<>();
    for (JsonNode tag : list.values()) {
      if (!tag.isString()) {
        throw new IllegalArgumentException("\"hashtags\" holds something that is no text");
      }
      tags.add(tag.getStringValue());
    }
    return tags;
  }

  private static @Nullable Account account(JsonNode line) {
    JsonNode account = line.get("account");
    if (account == null || account.isNull()) {
      return null;
    }
    if (!account.isObject()) {
      throw new IllegalArgumentException("\"account\" is not an object");
    }
    String platform = text(account, "platform");
    String known = platform == null ? text(line, "platform") : platform;
    if (known == null || known.isBlank()) {
      return null;
    }
    return new Account(
        known, text(account, "nativeId"), text(account, "handle"), text(account, "name"));
  }

  private static @Nullable String text(JsonNode object, String field) {
    JsonNode value = object.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      return value.coerceStringValue();
    }
    if (!value.isString()) {
      throw new IllegalArgumentException("\"" + field + "\" is not a text");
    }
    return value.getStringValue();
  }
}
