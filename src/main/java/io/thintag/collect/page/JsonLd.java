package io.thintag.collect.page;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.text.HtmlText;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article in JSON-LD (schema.org). */
public record JsonLd(JsonNode article) {
  private static final Pattern ARTICLE =
      Pattern.compile("(?:.*[/:])?\\w*(?:Article|Posting|Report)");
  private static final int DEEPEST = 8;

  /**
   * The first article that any of the page's blocks describes; a block that is no JSON is passed
   * over.
   */
  public static Optional<JsonLd> of(Document page, JsonMapper json) {
    for (Element script : page.select("script[type~=(?i)ld\\+json]")) {
      Optional<JsonLd> found = parsed(script.data(), json).flatMap(tree -> find(tree, DEEPEST));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  static Optional<JsonNode> parsed(String script, JsonMapper json) {
    try {
      return Optional.ofNullable(
          json.readValue(LenientJson.mended(script), Argument.of(JsonNode.class)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<JsonLd> find(JsonNode node, int depth) {
    if (depth == 0 || !node.isContainerNode()) {
      return Optional.empty();
    }
    if (node.isObject() && isArticle(node.get("@type"))) {
      return Optional.of(new JsonLd(node));
    }
    for (JsonNode value : node.values()) {
      Optional<JsonLd> found = find(value, depth - 1);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isArticle(@Nullable JsonNode type) {
    if (type == null) {
      return false;
    }
    if (type.isArray()) {
      for (JsonNode each : type.values()) {
        if (isArticle(each)) {
          return true;
        }
      }
    }
    return type.isString() && ARTICLE.matcher(type.getStringValue()).matches();
  }

  /** The first of these properties that holds words. */
  public Optional<String> text(String... properties) {
    for (String property : properties) {
      JsonNode value = article.get(property);
      if (value != null && value.isString() && !value.getStringValue().isBlank()) {
        return Optional.of(plain(value.getStringValue()));
      }
    }
    return Optional.empty();
  }

  private static String plain(String value) {
    return value.contains("<")
        ? HtmlText.of(value)
        : Parser.unescapeEntities(value, false).replace("\0", "").strip();
  }
}
