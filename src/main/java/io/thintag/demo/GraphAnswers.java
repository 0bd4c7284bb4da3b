package io.thintag.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers as Meta's Graph API writes them: errors, lists with their paging, times. */
final class GraphAnswers {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String TRACE = "AdemoDEMOdemo0123456789";

  private GraphAnswers() {}

  /** Whether the visit carries a token that is good. */
  static boolean admits(Visit visit) {
    return visit.parameter("access_token").equals(Platform.SECRET);
  }

  static Answer badToken() {
    return error(190, 463, "Error validating access token: Session has expired.");
  }

  /** What is not there, or not for this token. */
  static Answer missing(String id) {
    return error(
        100,
        33,
        "Unsupported get request. Object with ID '%s' does not exist, cannot be loaded due to missing permissions, or does not support this operation"
            .formatted(id));
  }

  static Answer error(int code, int subcode, String message) {
    Map<String, @Nullable Object> error =
        Json.object("message", message, "type", "OAuthException", "code", code);
    if (subcode > 0) {
      error.put("error_subcode", subcode);
    }
    error.put("fbtrace_id", TRACE);
    return Answer.json(400, Json.object("error", error));
  }

  /** Something that passes, by Meta's own word. */
  static Answer passing() {
    return Answer.json(
        400,
        Json.object(
            "error",
            Json.object(
                "message",
                "An unexpected error has occurred. Please retry your request later.",
                "type",
                "OAuthException",
                "is_transient",
                true,
                "code",
                2,
                "fbtrace_id",
                TRACE)));
  }

  /** An object that holds a list and where it goes on; null: it ends here. */
  static Map<String, @Nullable Object> list(List<?> data, @Nullable String after) {
    Map<String, @Nullable Object> list = Json.object("data", data);
    if (after != null) {
      Map<String, @Nullable Object> paging =
          Json.object("cursors", Json.object("before", cursor("start"), "after", after));
      list.put("paging", paging);
    }
    return list;
  }

  /** A list as the answer itself: it also tells the address of its next page, token and all. */
  static Answer listed(Visit visit, List<?> data, @Nullable String after) {
    Map<String, @Nullable Object> list = list(data, after);
    if (after != null) {
      Map<String, @Nullable Object> paging =
          Json.object(
              "cursors",
              Json.object("before", cursor("start"), "after", after),
              "next",
              next(visit, after));
      list.put("paging", paging);
    }
    return withUsage(Answer.json(200, list));
  }

  private static String next(Visit visit, String after) {
    StringBuilder address =
        new StringBuilder(visit.origin() + "/" + String.join("/", visit.path()) + "?");
    visit
        .parameters()
        .forEach(
            (name, value) -> {
              if (!name.equals("after")) {
                address.append(name).append('=').append(Addresses.encode(value)).append('&');
              }
            });
    return address.append("after=").append(Addresses.encode(after)).toString();
  }

  /** How much of its limits the token has used up: never much here. */
  static Answer withUsage(Answer answer) {
    return answer.with("X-App-Usage", "{\"call_count\":28,\"total_cputime\":25,\"total_time\":25}");
  }

  /** A place in a list as a cursor. */
  static String cursor(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** The place that a cursor stands for; empty if it is none. */
  static String place(String cursor) {
    return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
  }

  static String time(Instant moment) {
    return TIME.format(moment);
  }
}
