package io.thintag.attribute;

/** What a name can be the name of. A subdistrict is a place in a district, not a unit. */
enum Rank {
  PROVINCE,
  DISTRICT,
  SUBDISTRICT,
  BODY;

  /** Whether it lies inside a district. */
  boolean isLocal() {
    return this == SUBDISTRICT || this == BODY;
  }

  /** The name as a kind of {@link Evidence}. */
  String evidenceKind() {
    return switch (this) {
      case PROVINCE -> "province";
      case DISTRICT -> "district";
      case SUBDISTRICT -> "subdistrict";
      case BODY -> "body";
    };
  }
}
