package io.thintag.campaign;

import io.thintag.post.Hashtag;
import java.util.Collection;
import java.util.List;

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
  private TagQuality() {}

  /** True if every ordered tag is there. */
  public static boolean fullyTagged(
      Campaign campaign, Collection<Hashtag> hashtags, String text, PlaceNames place) {
    return new OrderedTags(campaign).areAllIn(new CarriedTags(hashtags, text), place);
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
    return new OrderedTags(campaign).check(new CarriedTags(hashtags, text), place);
  }
}
