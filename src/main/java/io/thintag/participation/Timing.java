package io.thintag.participation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;

/** How a body stands to its due date. */
@Serdeable
public enum Timing {
  /** Its first counted post was published on the due date or before. */
  ON_TIME("onTime", "ทันกำหนด"),
  /** Its first counted post was published after the due date. */
  LATE("late", "ช้ากว่ากำหนด"),
  /** The due date has passed and it was watched, but nothing was found. */
  OVERDUE("overdue", "เลยกำหนด");

  private final String code;
  private final String thai;

  Timing(String code, String thai) {
    this.code = code;
    this.thai = thai;
  }

  /** The word that the API uses. */
  @JsonValue
  public String code() {
    return code;
  }

  /** The word that people see. */
  public String thai() {
    return thai;
  }
}
