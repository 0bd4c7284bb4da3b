package io.thintag.attribute;

import java.util.List;

/**
 * A bare name that is a whole hashtag.
 *
 * @param start position of # in the normal text
 * @param end end of the tag, exclusive
 * @param bearers all who bear the name; only the province if it is a province's name
 */
record BareTag(int start, int end, List<Bearer> bearers) {

  boolean isProvince() {
    return bearers.size() == 1 && bearers.get(0).rank() == Rank.PROVINCE;
  }
}
