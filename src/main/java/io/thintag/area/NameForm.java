package io.thintag.area;

/**
 * One spelling by which a unit is found.
 *
 * @param key as a {@link NameKey}
 * @param kind what bears the name: the unit's kind, that of a former name, or ตำบล and แขวง
 */
record NameForm(String key, String kind, Use use) {

  enum Use {
    /** A name, found by any part of it. */
    NAME(NameMatch.EXACT, NameMatch.PREFIX, NameMatch.CONTAINED),
    /** A former, variant or informal name, likewise. */
    OTHER_NAME(NameMatch.OTHER_EXACT, NameMatch.PREFIX, NameMatch.CONTAINED),
    /** The unit's code, found from its beginning. */
    NUMBER(NameMatch.EXACT, NameMatch.PREFIX, NameMatch.NONE),
    /** The name of a subdistrict that the unit covers. */
    PLACE(NameMatch.PLACE_EXACT, NameMatch.PLACE_PREFIX, NameMatch.PLACE_CONTAINED),
    /** The code of such a subdistrict. */
    PLACE_NUMBER(NameMatch.PLACE_EXACT, NameMatch.PLACE_PREFIX, NameMatch.NONE);

    private final NameMatch exact;
    private final NameMatch prefix;
    private final NameMatch contained;

    Use(NameMatch exact, NameMatch prefix, NameMatch contained) {
      this.exact = exact;
      this.prefix = prefix;
      this.contained = contained;
    }
  }

  NameMatch match(NameReading reading) {
    if (!reading.allows(kind)) {
      return NameMatch.NONE;
    }
    if (!key.startsWith(reading.key())) {
      return key.contains(reading.key()) ? use.contained : NameMatch.NONE;
    }
    return key.length() == reading.key().length() ? use.exact : use.prefix;
  }
}
