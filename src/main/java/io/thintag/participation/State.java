package io.thintag.participation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Optional;

/**
 * What an expected body has done. Each body is in exactly one state; they stand in the order of
 * lists, those about which somebody has to do something first.
 */
@Serdeable
public enum State {
  /** Its accounts were watched and nothing was found. */
  NOT_FOUND("notFound", "ยังไม่พบ"),
  /** No post is known, and it was not watched well enough to say that there is none. */
  NOT_OBSERVED("notObserved", "ไม่ได้สังเกต"),
  /** No counted post is its own, but one that is under review may be. */
  IN_REVIEW("inReview", "รอตรวจ"),
  /** It has counted posts, none of them with all ordered tags. */
  TAGS_MISSING("tagsMissing", "แท็กไม่ครบ"),
  /** It has a counted post with all ordered tags. */
  COMPLETE("complete", "ครบ"),
  /** It need not take part. Nobody can say so yet. */
  EXEMPT("exempt", "ยกเว้น");

  private final String code;
  private final String thai;

  State(String code, String thai) {
    this.code = code;
    this.thai = thai;
  }

  /** The word that the API and the database use. */
  @JsonValue
  public String code() {
    return code;
  }

  /** The word that people see. */
  public String thai() {
    return thai;
  }

  /** True if it has counted posts. */
  public boolean tookPart() {
    return this == COMPLETE || this == TAGS_MISSING;
  }

  /** The state of that word. */
  public static Optional<State> of(String code) {
    return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
  }
}
