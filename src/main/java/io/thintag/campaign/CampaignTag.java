package io.thintag.campaign;

/**
 * An ordered hashtag.
 *
 * @param role what it is for
 * @param text as the letter writes it, without the #; for {@link TagRole#PLACE} a pattern such as
 *     «จังหวัด{province}»
 */
public record CampaignTag(TagRole role, String text) {

  public CampaignTag {
    text = text.strip();
    if (text.startsWith("#") || text.startsWith("＃")) {
      text = text.substring(1).strip();
    }
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a campaign tag without text");
    }
  }
}
