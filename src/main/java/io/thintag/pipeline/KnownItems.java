package io.thintag.pipeline;

import io.thintag.collect.Item;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import io.thintag.store.PostStore;
import io.thintag.store.StoredPost;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds what an old page says against what is stored by now: an old page never takes the place of
 * newer words or counts, and brings no deleted post back.
 */
@Singleton
class KnownItems {
  private final PostStore posts;

  KnownItems(PostStore posts) {
    this.posts = posts;
  }

  /**
   * Items of an old page, by what there is to do about them; numbers count from 0 in the given
   * list.
   *
   * @param items what has to be judged; a post that is stored by now as it is stored
   * @param indices where each of these items was
   * @param done nothing is to be done: the post is in the campaign, or there is none
   * @param erased the post was deleted or erased meanwhile
   */
  record Sorted(
      List<Item> items, List<Integer> indices, List<Integer> done, List<Integer> erased) {}

  /** Sorts items and holds the posts of their platforms for this transaction. */
  Sorted sort(Connection connection, List<Item> items, String campaign) throws SQLException {
    Set<PostKey> keys =
        items.stream()
            .filter(Item.Found.class::isInstance)
            .map(item -> key((Item.Found) item))
            .collect(Collectors.toSet());
    posts.lock(connection, keys.stream().map(PostKey::platform).collect(Collectors.toSet()));
    Map<PostKey, StoredPost> stored = posts.find(connection, keys);
    Sorted sorted =
        new Sorted(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      StoredPost known = item instanceof Item.Found found ? stored.get(key(found)) : null;
      if (item instanceof Item.Gone || item instanceof Item.Missing) {
        sorted.done.add(i);
      } else if (known != null && (known.gone() || known.text() == null)) {
        sorted.erased.add(i);
      } else if (known != null && known.campaigns().containsKey(campaign)) {
        sorted.done.add(i);
      } else {
        sorted.items.add(
            known != null && item instanceof Item.Found found ? asStored(found, known) : item);
        sorted.indices.add(i);
      }
    }
    return sorted;
  }

  private static PostKey key(Item.Found found) {
    return Readable.post(found.post()).key();
  }

  private static Item asStored(Item.Found found, StoredPost known) {
    Post post = found.post();
    String text = known.text();
    String url = known.url();
    return new Item.Found(
        new Post(
            known.key(),
            text == null ? "" : text,
            post.hashtags(),
            post.account(),
            url == null ? null : URI.create(url),
            known.publishedAt(),
            known.editedAt(),
            known.engagement(),
            post.media(),
            known.repost()),
        found.claimedUnit(),
        known.sourceRef(),
        found.line());
  }
}
