package io.thintag.api;

import io.thintag.access.AuditEntry;
import io.thintag.participation.Participation;
import io.thintag.participation.State;
import io.thintag.post.PostKey;
import io.thintag.review.LocalAliases;
import io.thintag.review.OfficialAccounts;
import io.thintag.review.OpenPost;
import io.thintag.store.PostQueries.After;
import io.thintag.store.RejectionLog;
import io.thintag.submission.Receipt;
import io.thintag.submission.SubmissionQuestion;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the place where a page ended into the opaque text of a cursor, and back. */
final class Cursors {
  private static final char SEPARATOR = '\n';
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final Pattern POSITION = Pattern.compile("[0-9]{1,6}");

  private static final Pattern COUNT = Pattern.compile("-1|[0-9]{1,19}");

  private Cursors() {}

  static String of(After after) {
    return encode(
        after.publishedAt().toString()
            + SEPARATOR
            + after.platform()
            + SEPARATOR
            + after.nativeId());
  }

  static String of(OpenPost.Place place) {
    return encode(
        String.valueOf(place.reactions())
            + SEPARATOR
            + place.views()
            + SEPARATOR
            + place.key().platform()
            + SEPARATOR
            + place.key().nativeId());
  }

  static String of(OfficialAccounts.After after) {
    return encode(after.platform() + SEPARATOR + after.key());
  }

  static String of(LocalAliases.After after) {
    return encode(after.createdAt().toString() + SEPARATOR + after.id());
  }

  static String of(SubmissionQuestion.After after) {
    return encode(after.submittedAt().toString() + SEPARATOR + after.receipt().digits());
  }

  static SubmissionQuestion.@Nullable After submission(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = parts(cursor, 2);
    return Receipt.read(parts[1])
        .map(receipt -> new SubmissionQuestion.After(time(parts[0]), receipt))
        .orElseThrow(Cursors::invalid);
  }

  static String of(RejectionLog.After after) {
    return encode(
        after.rejectedAt().toString()
            + SEPARATOR
            + after.source()
            + SEPARATOR
            + after.fingerprint());
  }

  static RejectionLog.@Nullable After rejection(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = parts(cursor, 3);
    return new RejectionLog.After(time(parts[0]), parts[1], parts[2]);
  }

  static String of(Participation.After after) {
    return encode(after.state().code() + SEPARATOR + after.place());
  }

  static Participation.@Nullable After body(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = parts(cursor, 2);
    if (!POSITION.matcher(parts[1]).matches()) {
      throw invalid();
    }
    return State.of(parts[0])
        .map(state -> new Participation.After(state, Integer.parseInt(parts[1])))
        .orElseThrow(Cursors::invalid);
  }

  static String of(AuditEntry.After after) {
    return encode(after.at().toString() + SEPARATOR + after.id());
  }

  static AuditEntry.@Nullable After audit(@Nullable String cursor) {
    LocalAliases.After after = alias(cursor);
    return after == null ? null : new AuditEntry.After(after.createdAt(), after.id());
  }

  static String ofName(String name) {
    return encode(name);
  }

  static @Nullable String name(@Nullable String cursor) {
    return cursor == null ? null : decode(cursor);
  }

  static String of(Instant at) {
    return encode(at.toString());
  }

  static String of(int position) {
    return encode(Integer.toString(position));
  }

  /** A place in a list that does not change; 0 without a cursor. */
  static int position(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    String text = decode(cursor);
    if (!POSITION.matcher(text).matches()) {
      throw invalid();
    }
    return Integer.parseInt(text);
  }

  static @Nullable After post(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = parts(cursor, 3);
    return new After(time(parts[0]), parts[1], parts[2]);
  }

  static OpenPost.@Nullable Place place(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = parts(cursor, 4);
    if (!COUNT.matcher(parts[0]).matches() || !COUNT.matcher(parts[1]).matches()) {
      throw invalid();
    }
    try {
      return new OpenPost.Place(
          Long.parseLong(parts[0]), Long.parseLong(parts[1]), new PostKey(parts[2], parts[3]));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  static OfficialAccounts.@Nullable After account(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = parts(cursor, 2);
    return new OfficialAccounts.After(parts[0], parts[1]);
  }

  static LocalAliases.@Nullable After alias(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    String[] parts = parts(cursor, 2);
    try {
      return new LocalAliases.After(time(parts[0]), UUID.fromString(parts[1]));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  private static String[] parts(String cursor, int count) {
    String[] parts = decode(cursor).split(String.valueOf(SEPARATOR), count);
    if (parts.length != count) {
      throw invalid();
    }
    return parts;
  }

  static @Nullable Instant runs(@Nullable String cursor) {
    return cursor == null ? null : time(decode(cursor));
  }

  private static Instant time(String text) {
    try {
      Instant time = Instant.parse(text);
      if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
        return time;
      }
    } catch (DateTimeException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.indexOf('\0') < 0) {
        return text;
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static ProblemException invalid() {
    return new ProblemException(
        ProblemCode.INVALID_CURSOR,
        "cursor ไม่ถูกต้อง ใช้ค่า nextCursor จากหน้าก่อนโดยไม่แก้ไข หรือเริ่มใหม่โดยไม่ส่ง cursor");
  }
}
