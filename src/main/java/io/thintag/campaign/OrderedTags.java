package io.thintag.campaign;

import io.thintag.post.Hashtag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tags that a campaign orders, read once for judging many posts; {@link TagQuality} says when
 * one is there. Immutable and thread-safe.
 */
public final class OrderedTags {
  private static final String SEPARATORS = " ./_-(";
  private static final int LONGEST_GAP = 4;
  private static final List<String> NEXT_PLACE =
      List.of(
          "จังหวัด",
          "จ.",
          "อำเภอ",
          "อ.",
          "เขต",
          "ตำบล",
          "ต.",
          "แขวง",
          "เทศบาล",
          "องค์การบริหาร",
          "อบต",
          "อบจ");

  private final List<Hashtag> core;
  private final List<String> plain;
  private final List<Ordered> all;

  public OrderedTags(Campaign campaign) {
    this.core = campaign.coreTags();
    this.plain = campaign.plainTags().stream().map(Hashtag::toString).toList();
    this.all = campaign.tags().stream().map(Ordered::of).toList();
  }

  /**
   * @param hashtag null for a place tag
   * @param pattern of a place tag, null if it cannot be read or for other tags
   */
  private record Ordered(
      CampaignTag tag,
      @Nullable Hashtag hashtag,
      @Nullable PlacePattern pattern,
      List<String> introductions) {
    static Ordered of(CampaignTag tag) {
      if (tag.role() != TagRole.PLACE) {
        return new Ordered(tag, Hashtag.of(tag.text()), null, List.of());
      }
      Optional<PlacePattern> pattern = PlacePattern.read(tag.text());
      return new Ordered(
          tag,
          null,
          pattern.orElse(null),
          pattern.map(PlacePattern::introductions).orElse(List.of()));
    }

    boolean isAsked(PlaceNames place) {
      return pattern == null || !place.absent().contains(pattern.place());
    }

    boolean isIn(CarriedTags carried, PlaceNames place) {
      return hashtag != null ? carried.contains(hashtag) : namesPlace(carried, place);
    }

    private boolean namesPlace(CarriedTags carried, PlaceNames names) {
      if (pattern == null) {
        return false;
      }
      Set<String> whole = names.whole(pattern.place());
      Set<String> bare = names.names(pattern.place());
      return !(whole.isEmpty() && bare.isEmpty())
          && OrderedTags.namesPlace(carried.readable(), introductions, whole, bare);
    }
  }

  /** Core and companion tags with their #: what names no place. */
  public List<String> plain() {
    return plain;
  }

  /** True if one of the tags is a core tag, so that the post belongs to the campaign. */
  public boolean include(CarriedTags carried) {
    return carried.containAny(core);
  }

  /** True if every ordered tag is there. */
  public boolean areAllIn(CarriedTags carried, PlaceNames place) {
    for (Ordered tag : all) {
      if (tag.hashtag() != null && !carried.contains(tag.hashtag())) {
        return false;
      }
    }
    return all.stream().allMatch(tag -> !tag.isAsked(place) || tag.isIn(carried, place));
  }

  List<TagCheck> check(CarriedTags carried, PlaceNames place) {
    return all.stream()
        .filter(tag -> tag.isAsked(place))
        .map(tag -> new TagCheck(tag.tag(), tag.isIn(carried, place)))
        .toList();
  }

  private static boolean namesPlace(
      String text, List<String> introductions, Set<String> whole, Set<String> bare) {
    for (int hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
      int start = hash + 1;
      if (isNamed(text, start, whole)) {
        return true;
      }
      for (String word : introductions) {
        if (text.startsWith(word, start)
            && isNamed(text, afterGap(text, start + word.length()), bare)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int afterGap(String text, int start) {
    int i = start;
    while (i < text.length()
        && i < start + LONGEST_GAP
        && SEPARATORS.indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }

  private static boolean isNamed(String text, int start, Set<String> names) {
    for (String name : names) {
      if (text.startsWith(name, start) && ends(text, start + name.length())) {
        return true;
      }
    }
    return false;
  }

  /** A name ends where the word ends or the next place of a joined tag begins. */
  private static boolean ends(String text, int end) {
    return end == text.length()
        || !isWordPart(text.codePointAt(end))
        || NEXT_PLACE.stream().anyMatch(word -> text.startsWith(word, end));
  }

  private static boolean isWordPart(int c) {
    int type = Character.getType(c);
    return Character.isLetterOrDigit(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
