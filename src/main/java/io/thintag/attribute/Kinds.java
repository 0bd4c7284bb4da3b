package io.thintag.attribute;

/**
 * Kinds of local body as a set of bits, and how they are written. The abbreviations are those of
 * the gazetteer.
 */
final class Kinds {

  static final int CITY = 1;
  static final int TOWN = 2;
  static final int TAMBON_MUNICIPALITY = 4;
  static final int TAMBON_ORGANISATION = 8;
  static final int PROVINCE_ORGANISATION = 16;
  static final int SPECIAL = 32;
  static final int MUNICIPALITY = CITY | TOWN | TAMBON_MUNICIPALITY;
  static final int ANY = 63;

  private Kinds() {}

  /** The bit of an abbreviation of the gazetteer, for example {@code อบต.}. */
  static int of(String abbreviation) {
    return switch (abbreviation) {
      case "ทน." -> CITY;
      case "ทม." -> TOWN;
      case "ทต." -> TAMBON_MUNICIPALITY;
      case "อบต." -> TAMBON_ORGANISATION;
      case "อบจ." -> PROVINCE_ORGANISATION;
      case "พิเศษ" -> SPECIAL;
      default -> throw new IllegalArgumentException("unknown kind of body: " + abbreviation);
    };
  }

  /** The bare name and the kind of a full legal name; a bare name alone leaves the kind open. */
  static Named parse(String fullName) {
    for (Legal legal : LEGAL) {
      if (fullName.startsWith(legal.word())) {
        return new Named(fullName.substring(legal.word().length()), legal.kind());
      }
    }
    return new Named(fullName, ANY);
  }

  record Named(String name, int kinds) {}

  private record Legal(String word, int kind) {}

  private static final Legal[] LEGAL = {
    new Legal("องค์การบริหารส่วนตำบล", TAMBON_ORGANISATION),
    new Legal("องค์การบริหารส่วนจังหวัด", PROVINCE_ORGANISATION),
    new Legal("เทศบาลนคร", CITY),
    new Legal("เทศบาลเมือง", TOWN),
    new Legal("เทศบาลตำบล", TAMBON_MUNICIPALITY),
  };
}
