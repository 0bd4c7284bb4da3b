package io.thintag.kit;

import java.util.List;

/**
 * A caption that somebody is about to post, and what to mend.
 *
 * @param findings one for each ordered tag, in the letter's order
 * @param strays tags that name another place than the unit's, as written
 * @param corrected the caption with wrong tags taken out and the right ones put in; the same if
 *     nothing is wrong
 */
public record CheckedCaption(List<Finding> findings, List<String> strays, String corrected) {
  public CheckedCaption {
    findings = List.copyOf(findings);
    strays = List.copyOf(strays);
  }

  /**
   * How an ordered tag fares.
   *
   * @param tag as it should be written, with #
   * @param written as it is written; the same or empty if there is nothing to quote
   */
  public record Finding(String tag, Fault fault, String written) {}

  /** Tags that are there as ordered. */
  public long present() {
    return findings.stream().filter(finding -> finding.fault() == Fault.NONE).count();
  }

  public boolean isRight() {
    return present() == findings.size() && strays.isEmpty();
  }
}
