package io.thintag.campaign;

import java.util.List;
import java.util.Locale;

/**
 * What a place tag names, and the words that officers put before such a name. Longer spellings of
 * one word need no order: each is tried.
 */
public enum Place {
  PROVINCE("จังหวัด", "จ"),
  DISTRICT("อำเภอ", "กิ่งอำเภอ", "อ", "เขต", "ข"),
  BODY(
      "เทศบาลนคร",
      "เทศบาลเมือง",
      "เทศบาลตำบล",
      "เทศบาล",
      "ทน",
      "ทม",
      "ทต",
      "องค์การบริหารส่วนตำบล",
      "อบต",
      "องค์การบริหารส่วนจังหวัด",
      "อบจ",
      "เทศบาล/อบต",
      "เทศบาล/อบต./อบจ",
      "อบต/เทศบาล",
      "อบต./เทศบาล");

  private final List<String> words;

  Place(String... words) {
    this.words = List.of(words);
  }

  /** Words before a name, in normal form, without the dot of an abbreviation. */
  public List<String> words() {
    return words;
  }

  /** How a pattern writes it: «{province}». */
  public String placeholder() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }
}
