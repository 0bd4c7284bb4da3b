package io.thintag.collect.site;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Answers;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What WordPress's REST interface says is wrong. Its messages come in the site's language; its
 * codes do not (developer.wordpress.org/rest-api/using-the-rest-api/pagination/ and
 * wp-includes/rest-api of WordPress 6). Answers of other programs are left to their status.
 */
public final class WordPressAnswers implements Answers {
  private static final Pattern CODE = Pattern.compile("[a-z0-9_-]{1,100}");

  private final JsonMapper json;

  public WordPressAnswers(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Optional<SourceException> trouble(WireResponse response) {
    return switch (response.status()) {
      case 400, 401, 403, 404 -> code(response).map(code -> meaning(code, response));
      default -> Optional.empty();
    };
  }

  private Optional<String> code(WireResponse response) {
    return JsonBody.maybe(response, json)
        .filter(JsonNode::isObject)
        .map(body -> body.get("code"))
        .filter(JsonNode::isString)
        .map(JsonNode::getStringValue)
        .filter(code -> CODE.matcher(code).matches());
  }

  private static SourceException meaning(String code, WireResponse response) {
    if (code.equals("rest_post_invalid_page_number")) {
      return new SourceException.NotFound("there is no such page of posts", response.uri());
    }
    if (response.status() == 400) {
      return new SourceException.Unreadable(
          "WordPress does not take the question (" + code + ")", response.uri());
    }
    return new SourceException.NotFound(
        "WordPress's REST interface is switched off (HTTP %d, %s)"
            .formatted(response.status(), code),
        response.uri());
  }
}
