package io.thintag.demo;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * LINE's followers of two Official Accounts, which their tokens tell apart. Days are those of
 * UTC+9; today is not counted yet, and before an account was opened nothing ever was.
 */
final class LineSite implements Platform {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "Bearer " + SECRET, new Channel(LocalDate.of(2025, 3, 1), 1_200, 3),
          "Bearer " + SECRET + "-2", new Channel(LocalDate.of(2025, 5, 1), 340, 1));

  private final Clock clock;

  LineSite(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Answer answer(Visit visit) {
    Channel channel = CHANNELS.get(visit.sent().authorization());
    if (channel == null) {
      return error(401, "Authentication failed due to the following reason: invalid token.");
    }
    if (!String.join("/", visit.path()).equals("line/v2/bot/insight/followers")) {
      return error(404, "Not found");
    }
    try {
      return followers(channel, LocalDate.parse(visit.parameter("date"), DAY));
    } catch (DateTimeException e) {
      return error(400, "The value for the 'date' parameter is invalid");
    }
  }

  private static Answer error(int status, String message) {
    return Answer.json(status, Json.object("message", message));
  }

  /**
   * An account.
   *
   * @param opened first day of which there are numbers
   * @param first followers on that day
   * @param daily so many more on each day
   */
  private record Channel(LocalDate opened, long first, long daily) {}

  private Answer followers(Channel channel, LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(9));
    if (!day.isBefore(today)) {
      return Answer.json(200, Json.object("status", "unready"));
    }
    if (day.isBefore(channel.opened())) {
      return Answer.json(200, Json.object("status", "out_of_service"));
    }
    long days = ChronoUnit.DAYS.between(channel.opened(), day);
    long followers = channel.first() + days * channel.daily();
    long blocks = days * channel.daily() / 6;
    return Answer.json(
        200,
        Json.object(
            "status",
            "ready",
            "followers",
            followers,
            "targetedReaches",
            (followers - blocks) * 4 / 5,
            "blocks",
            blocks));
  }
}
