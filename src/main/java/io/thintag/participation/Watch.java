package io.thintag.participation;

/** How well a local body was watched for a campaign. Zero posts mean something only with FULL. */
public enum Watch {
  /** At least one account was watched from the beginning until now or the end, without a gap. */
  FULL,
  /** Some account was watched, but not for the whole time. */
  PARTLY,
  /** No account was ever read. */
  NOT
}
