package io.thintag.collect.tiktok;

import io.thintag.collect.json.Fields.Unfit;
import java.math.BigInteger;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * The id of a video or a set of photos. Its bits above the lowest 32 count the seconds since 1970
 * at which it was made, some seconds before it comes out.
 */
final class VideoId {
  static final Pattern FORM = Pattern.compile("[1-9]\\d{0,29}");

  private static final Instant FIRST = Instant.parse("2014-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  private VideoId() {}

  /**
   * When the video was made.
   *
   * @throws Unfit if the id tells no time at which the platform existed
   */
  static Instant time(String id) throws Unfit {
    if (FORM.matcher(id).matches()) {
      BigInteger seconds = new BigInteger(id).shiftRight(32);
      Instant time = seconds.bitLength() < 40 ? Instant.ofEpochSecond(seconds.longValue()) : LAST;
      if (time.isAfter(FIRST) && time.isBefore(LAST)) {
        return time;
      }
    }
    throw new Unfit("the id tells no time: " + id);
  }
}
