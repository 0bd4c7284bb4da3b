package io.thintag.campaign;

/** What an ordered hashtag is for. */
public enum TagRole {
  /** A post belongs to the campaign if it carries any core tag. */
  CORE,
  /** Ordered too; counts for tag quality only. */
  COMPANION,
  /** A pattern such as «จังหวัด{province}» that names the place; counts for tag quality only. */
  PLACE
}
