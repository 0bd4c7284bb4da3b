package io.thintag.campaign;

import io.thintag.post.Hashtag;
import io.thintag.post.NormalText;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a post carries the hashtags that the letter orders.
 *
 * <p>Every ordered tag counts, also where any core tag alone makes a post belong. A core or
 * companion tag is there if a hashtag of the post has the same normal form. A place tag is there if
 * some hashtag begins with a word for that kind of place («จังหวัด», «จ.») and goes on with a name
 * of the place that the post belongs to. Since platforms end a hashtag at a dot, slash or space,
 * that is read in the text itself: {@code #อบต.บ้านไร่}, {@code #เทศบาล/อบต. บ้านไร่} and {@code
 * #จังหวัด_ชัยภูมิ} are all as ordered, and a joined tag carries the place it begins with.
 */
public final class TagQuality {
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

  private TagQuality() {}

  /** True if every ordered tag is there. */
  public static boolean fullyTagged(
      Campaign campaign, Collection<Hashtag> hashtags, String text, PlaceNames place) {
    return check(campaign, hashtags, text, place).stream().allMatch(TagCheck::present);
  }

  /**
   * The check-list of a post: every ordered tag, in the letter's order.
   *
   * @param hashtags all hashtags of the post, those of the text and those the platform gave
   * @param text the text as it came
   * @param place names of one unit that the post belongs to; {@link PlaceNames#UNKNOWN} if none
   */
  public static List<TagCheck> check(
      Campaign campaign, Collection<Hashtag> hashtags, String text, PlaceNames place) {
    Set<Hashtag> carried = Set.copyOf(hashtags);
    String readable = readable(carried, text);
    return campaign.tags().stream()
        .filter(tag -> isAsked(tag, place))
        .map(
            tag ->
                new TagCheck(
                    tag,
                    tag.role() == TagRole.PLACE
                        ? namesPlace(tag, readable, place)
                        : carried.contains(Hashtag.of(tag.text()))))
        .toList();
  }

  private static boolean isAsked(CampaignTag tag, PlaceNames place) {
    return tag.role() != TagRole.PLACE
        || PlacePattern.read(tag.text())
            .map(pattern -> !place.absent().contains(pattern.place()))
            .orElse(true);
  }

  private static String readable(Collection<Hashtag> hashtags, String text) {
    return hashtags.stream()
        .map(Hashtag::toString)
        .collect(Collectors.joining("\n", NormalText.fold(text) + "\n", ""));
  }

  private static boolean namesPlace(CampaignTag tag, String text, PlaceNames names) {
    return PlacePattern.read(tag.text())
        .map(pattern -> namesPlace(pattern, text, names))
        .orElse(false);
  }

  private static boolean namesPlace(PlacePattern pattern, String text, PlaceNames names) {
    List<String> introductions = pattern.introductions();
    for (int hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
      int start = hash + 1;
      if (isNamed(text, start, names.whole(pattern.place()))) {
        return true;
      }
      for (String word : introductions) {
        if (text.startsWith(word, start)
            && isNamed(text, afterGap(text, start + word.length()), names.names(pattern.place()))) {
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
    return names.stream()
        .anyMatch(name -> text.startsWith(name, start) && ends(text, start + name.length()));
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
