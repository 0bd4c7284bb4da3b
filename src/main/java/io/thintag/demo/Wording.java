package io.thintag.demo;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a post says besides its story.
 *
 * @param tags the campaigns' tags it really carries
 * @param place how it names its place and what that means for this author
 * @param writing how it is written
 * @param revision 0 as first published, 1 after an edit
 */
record Wording(Set<OrderedTag> tags, PlaceWords place, Writing writing, int revision) {

  /** Habits of writers. */
  enum Writing {
    PLAIN,
    /** The tags come before the story. */
    TAGS_FIRST,
    /** The campaign's tags stand together without a space. */
    GLUED,
    /** The campaign's tags begin with ＃. */
    FULL_WIDTH,
    /** เ+เ for แ and ◌ํ+า for ำ, as old keyboards and hasty hands do. */
    MISTYPED,
    /** No campaign tag, though it looks like one: it is only the beginning of a longer tag. */
    LONGER_TAG,
    /** The campaign's words without #. */
    NO_HASH
  }

  Wording {
    tags = tags.isEmpty() ? Set.of() : Set.copyOf(tags);
  }

  /** The campaigns' tags in the letters' order. */
  Set<OrderedTag> tagsInOrder() {
    return tags.isEmpty() ? Set.of() : EnumSet.copyOf(tags);
  }

  Wording edited(Set<OrderedTag> otherTags, PlaceWords otherPlace) {
    return new Wording(otherTags, otherPlace, writing, 1);
  }
}
