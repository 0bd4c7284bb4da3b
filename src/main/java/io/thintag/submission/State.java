package io.thintag.submission;

import java.util.Arrays;

/** What became of a submitted link. */
public enum State {
  /** Nobody has looked yet, or it will be looked at again soon. */
  CHECKING("checking"),
  /** The post counts and carries every ordered tag. */
  COUNTED("counted"),
  /** The post is there but lacks ordered tags; without the core tag it does not count. */
  TAGS_MISSING("tagsMissing"),
  /** The post is kept but does not count: outside the period, a repost, or deleted. */
  NOT_COUNTED("notCounted"),
  /** The same link was submitted before, or its post was found before. */
  DUPLICATE("duplicate"),
  /** The platform shows no such post: deleted, private, or the link is wrong. */
  NOT_FOUND("notFound"),
  /** The site does not answer; it is tried again some times. */
  UNREACHABLE("unreachable"),
  /** The link leads to an address that nobody may be sent to. */
  REFUSED("refused"),
  /** Something is there, but text or time of the post cannot be read. */
  UNREADABLE("unreadable");

  private final String wireName;

  State(String wireName) {
    this.wireName = wireName;
  }

  /** As in JSON, SQL and parameters. */
  public String wireName() {
    return wireName;
  }

  /**
   * The state of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static State of(String wireName) {
    return Arrays.stream(values())
        .filter(state -> state.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no state " + wireName));
  }

  /** Whether handing in the link again means: look again, I have mended it. */
  boolean isWorthAnotherLook() {
    return this != CHECKING && this != COUNTED && this != DUPLICATE;
  }
}
