package io.thintag.kit;

import io.thintag.campaign.Campaign;
import io.thintag.collect.Item;
import io.thintag.collect.SourceException;
import io.thintag.collect.link.CanonicalLink;
import io.thintag.collect.link.LinkRefused;
import io.thintag.pipeline.LinkReader;
import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import io.thintag.post.Post;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the caption that a link shows; nothing is stored. */
@Singleton
public final class LinkPreview {
  private static final Pattern LINK =
      Pattern.compile("(?i)https?://\\S+|(?:[a-z0-9-]+\\.)+[a-z]{2,}/\\S*");

  private final LinkReader reader;

  LinkPreview(LinkReader reader) {
    this.reader = reader;
  }

  /** What a link shows. */
  public sealed interface Seen {
    /** The words of its post. */
    record Caption(String text) implements Seen {}

    /** Why there are none. */
    record Nothing(Why why) implements Seen {}
  }

  /** Why a caption cannot be read. */
  public enum Why {
    REFUSED,
    NOT_FOUND,
    UNREACHABLE,
    UNREADABLE
  }

  /** True if a text is one link and nothing else. */
  public static boolean isLink(String text) {
    return LINK.matcher(text.strip()).matches();
  }

  public Seen read(Campaign campaign, String link) {
    try {
      CanonicalLink followed = reader.follow(CanonicalLink.of(link.strip()));
      Item item = reader.read(followed, campaign, null).item();
      return item instanceof Item.Found found
          ? new Seen.Caption(words(found.post()))
          : new Seen.Nothing(Why.UNREADABLE);
    } catch (LinkRefused e) {
      return new Seen.Nothing(Why.REFUSED);
    } catch (SourceException e) {
      return new Seen.Nothing(why(e));
    }
  }

  private static Why why(SourceException e) {
    if (e instanceof SourceException.NotFound) {
      return Why.NOT_FOUND;
    }
    if (e instanceof SourceException.Refused) {
      return Why.REFUSED;
    }
    return e instanceof SourceException.Unreadable ? Why.UNREADABLE : Why.UNREACHABLE;
  }

  /** Some platforms list hashtags that the text does not show. */
  private static String words(Post post) {
    List<Hashtag> shown = Hashtags.in(post.text());
    String more =
        post.hashtags().stream()
            .flatMap(tag -> Hashtag.read(tag).stream())
            .filter(tag -> !shown.contains(tag))
            .map(Hashtag::toString)
            .collect(Collectors.joining(" "));
    return more.isEmpty() ? post.text() : post.text() + "\n" + more;
  }
}
