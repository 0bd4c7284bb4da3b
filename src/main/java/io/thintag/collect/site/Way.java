package io.thintag.collect.site;

/** The ways in which a website can be read. */
enum Way {
  FEED,
  WORDPRESS,
  SITEMAP;

  /** Feed and REST interface call a post by the same id, a sitemap's pages have their address. */
  boolean givesSameIdsAs(Way other) {
    return (this == SITEMAP) == (other == SITEMAP);
  }
}
