package io.thintag.collect.line;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cost;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import io.thintag.collect.line.Followers.Status;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The question for the followers of one day, and its answer. */
public final class FollowerInsight {

  /** LINE's days are those of Japan, wherever the account is. */
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(9);

  private FollowerInsight() {}

  /** The last day that has ended for LINE, and so can have numbers. */
  public static LocalDate lastDay(Instant now) {
    return now.atOffset(ZONE).toLocalDate().minusDays(1);
  }

  /**
   * The question.
   *
   * @param server such as https://api.line.me
   * @param account whose quota it is paid from; the token says whose followers are meant
   */
  public static WireRequest request(URI server, LineAccount account, LocalDate day) {
    String base = server.toString().replaceFirst("/+$", "");
    String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
    return WireRequest.api(URI.create(base + "/v2/bot/insight/followers?date=" + date))
        .costing(Cost.of(account.name(), 1));
  }

  /**
   * What an answer says.
   *
   * @throws SourceException.Unreadable if it says something else; the message names the field
   */
  public static Followers read(WireResponse response, JsonMapper json)
      throws SourceException.Unreadable {
    Fields answer = new Fields(JsonBody.tree(response, json));
    try {
      String status = answer.text("status");
      return switch (status) {
        case "ready" -> ready(answer);
        case "unready" -> Followers.none(Status.UNREADY);
        case "out_of_service" -> Followers.none(Status.OUT_OF_SERVICE);
        default -> throw new Fields.Unfit("status is neither ready nor unready: " + status);
      };
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable(
          "expected the followers of a day: " + e.getMessage(), response.uri(), e);
    }
  }

  private static Followers ready(Fields answer) throws Fields.Unfit {
    Long followers = answer.count("followers");
    if (followers == null) {
      throw new Fields.Unfit("followers is missing");
    }
    return new Followers(
        Status.READY, followers, answer.count("targetedReaches"), answer.count("blocks"));
  }
}
