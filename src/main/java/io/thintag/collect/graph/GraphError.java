package io.thintag.collect.graph;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The error object of an answer (developers.facebook.com/docs/graph-api/guides/error-handling). It
 * comes with any HTTP status, 200 included.
 *
 * @param code what is wrong; 0 if the answer does not say
 * @param subcode more of it; 0 if the answer does not say
 * @param passing whether Meta says that it will pass; null: Meta does not say
 * @param message in Meta's words
 */
record GraphError(int code, int subcode, @Nullable Boolean passing, String message) {
  private static final int LONGEST_MESSAGE = 300;
  private static final int GONE_OR_HIDDEN = 33;

  /** How a failure ends that was made of such an error. */
  private static final Pattern TAIL = Pattern.compile("\\[Meta error (\\d+)(?:/\\d+)?]$");

  /** The error in an answer, if there is one. */
  static Optional<GraphError> of(WireResponse response, JsonMapper json) {
    if (!new String(response.body(), ISO_8859_1).contains("\"error\"")) {
      return Optional.empty();
    }
    return JsonBody.maybe(response, json)
        .filter(tree -> tree.isObject())
        .flatMap(tree -> read(new Fields(tree)));
  }

  private static Optional<GraphError> read(Fields answer) {
    try {
      Fields error = answer.object("error");
      String message = error.optionalText("message").orElse("");
      String told =
          error.optionalText("error_user_title").map(t -> message + ": " + t).orElse(message);
      return Optional.of(
          new GraphError(
              number(error, "code"),
              number(error, "error_subcode"),
              passing(error),
              told.substring(0, Math.min(told.length(), LONGEST_MESSAGE))));
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }

  private static int number(Fields error, String name) throws Fields.Unfit {
    Long number = error.count(name);
    return number == null ? 0 : (int) Math.min(number, Integer.MAX_VALUE);
  }

  private static @Nullable Boolean passing(Fields error) {
    var told = error.node().get("is_transient");
    return told != null && told.isBoolean() ? told.getBooleanValue() : null;
  }

  /** Meta's code of a failure that was made of such an error; 0 for any other. */
  static int codeOf(SourceException failure) {
    Matcher tail = TAIL.matcher(String.valueOf(failure.getMessage()));
    return tail.find() ? Integer.parseInt(tail.group(1)) : 0;
  }

  /** A message for people that {@link #codeOf} understands. */
  String told(String what) {
    return "%s: «%s» [Meta error %d%s]"
        .formatted(what, message, code, subcode == 0 ? "" : "/" + subcode);
  }

  boolean isThrottle() {
    return switch (code) {
      case 4, 17, 32, 341, 613 -> true;
      default -> code >= 80_000 && code <= 80_014;
    };
  }

  boolean isService() {
    return Boolean.TRUE.equals(passing)
        || (code == 1 || code == 2) && !Boolean.FALSE.equals(passing);
  }

  boolean asksForLess() {
    return code == 1 && message.contains("reduce the amount of data");
  }

  boolean isToken() {
    return isToken(code);
  }

  /** 368 blocks the whole app or user, so that going on is as useless as without a token. */
  static boolean isToken(int code) {
    return code == 190 || code == 102 || code == 104 || code == 368;
  }

  boolean isPermission() {
    return code == 3
        || code == 10
        || code >= 200 && code <= 299
        || code == 100 && subcode != GONE_OR_HIDDEN && message.contains("requires");
  }

  /** 24: no such hashtag; 110: no such user name; 803: no such id. */
  boolean isMissing() {
    return code == 100 && subcode == GONE_OR_HIDDEN || code == 24 || code == 110 || code == 803;
  }
}
