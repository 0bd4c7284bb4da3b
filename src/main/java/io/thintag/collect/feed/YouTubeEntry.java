package io.thintag.collect.feed;

import io.thintag.collect.Item;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** One entry of the feed of a YouTube channel. */
record YouTubeEntry(FeedEntry entry, String videoId) {

  Item item() {
    try {
      return new Item.Found(post());
    } catch (IllegalArgumentException e) {
      return new Item.Broken(videoId, String.valueOf(e.getMessage()), 0);
    }
  }

  private Post post() {
    Instant published = entry.published();
    return new Post(
        new PostKey(FeedSource.YOUTUBE, videoId),
        words(),
        List.of(),
        account(),
        entry.address().orElse(null),
        published,
        entry.edited(published),
        new Engagement(
            count("media|statistics", "views"), count("media|starRating", "count"), null, null),
        MediaKind.VIDEO,
        false);
  }

  private String words() {
    String title =
        entry
            .child("title")
            .map(Element::wholeText)
            .orElseThrow(() -> new IllegalArgumentException("title is missing"));
    Element description = entry.element().selectFirst("media|description");
    String body = description == null ? "" : description.wholeText();
    return (title.strip() + "\n" + body).replace("\0", "").strip();
  }

  /** The registered account as it is registered, completed by what the feed adds. */
  private Account account() {
    String channel = entry.child("yt:channelId").map(Element::text).orElse(null);
    Element author = entry.element().selectFirst("author > name");
    String name = author == null ? null : author.text();
    Account known = entry.query().account();
    if (!known.platform().equals(FeedSource.YOUTUBE)) {
      return new Account(FeedSource.YOUTUBE, channel, null, name);
    }
    return new Account(
        FeedSource.YOUTUBE,
        known.nativeId() == null && known.handle() == null ? channel : known.nativeId(),
        known.handle(),
        known.name() == null ? name : known.name());
  }

  private @Nullable Long count(String element, String attribute) {
    return Optional.ofNullable(entry.element().selectFirst(element))
        .map(found -> found.attr(attribute))
        .filter(digits -> digits.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .orElse(null);
  }
}
