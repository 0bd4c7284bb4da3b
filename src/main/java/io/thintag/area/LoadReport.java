package io.thintag.area;

/**
 * What loading the gazetteer did to the database.
 *
 * @param version of the gazetteer that is in the database now
 * @param loaded false if that version was there already, so that nothing was done
 * @param units in the gazetteer that was loaded; 0 if nothing was done, as all counts
 * @param renamed units whose kind or name became another; the former ones went into their history
 * @param retired units that this load found gone from the gazetteer
 * @param accounts registered or brought up to date
 * @param accountsDropped no longer named by the gazetteer and never looked at by anybody
 */
public record LoadReport(
    String version,
    boolean loaded,
    int units,
    int renamed,
    int retired,
    int accounts,
    int accountsDropped) {

  static LoadReport unchanged(String version) {
    return new LoadReport(version, false, 0, 0, 0, 0, 0);
  }
}
