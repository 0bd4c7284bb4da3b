package io.thintag.demo;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * LINE's followers of an Official Account. Days are those of UTC+9; today is not counted yet, and
 * before the account was opened nothing ever was.
 */
final class LineSite implements Platform {
  private static final LocalDate OPENED = LocalDate.of(2025, 3, 1);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

  private final Clock clock;

  LineSite(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Answer answer(Visit visit) {
    if (!visit.hasBearer()) {
      return error(401, "Authentication failed due to the following reason: invalid token.");
    }
    if (!String.join("/", visit.path()).equals("line/v2/bot/insight/followers")) {
      return error(404, "Not found");
    }
    try {
      return followers(LocalDate.parse(visit.parameter("date"), DAY));
    } catch (DateTimeException e) {
      return error(400, "The value for the 'date' parameter is invalid");
    }
  }

  private static Answer error(int status, String message) {
    return Answer.json(status, Json.object("message", message));
  }

  private Answer followers(LocalDate day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(9));
    if (!day.isBefore(today)) {
      return Answer.json(200, Json.object("status", "unready"));
    }
    if (day.isBefore(OPENED)) {
      return Answer.json(200, Json.object("status", "out_of_service"));
    }
    long days = ChronoUnit.DAYS.between(OPENED, day);
    long followers = 1_200 + days * 3;
    long blocks = days / 2;
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
