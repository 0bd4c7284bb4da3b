package io.thintag.attribute;

/**
 * A bare name that is a whole hashtag.
 *
 * @param start position of # in the normal text
 * @param end end of the tag, exclusive
 * @param bearers all who bear the name; only the province if it is a province's name
 * @param doubtful true if the tag usually means something else: then it needs a district of that
 *     name inside a named area
 */
record BareTag(int start, int end, Bearers bearers, boolean doubtful) {

  boolean isProvince() {
    return bearers.size() == 1 && bearers.first().rank() == Rank.PROVINCE;
  }
}
