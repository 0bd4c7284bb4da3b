package io.thintag.collect.youtube;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.json.Fields;
import io.thintag.post.PostKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Known videos asked for again; those that the answer leaves out are gone or private. */
final class Refreshing {
  private final Videos videos;

  Refreshing(JsonMapper json) {
    this.videos = new Videos(json);
  }

  SourcePage fetch(Query.Refresh query, Cursor cursor, Wire wire) throws SourceException {
    int first = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
    int size = query.posts().size();
    int end = Math.min(first + Call.MOST, size);
    List<PostKey> known =
        query.posts().subList(Math.min(first, end), end).stream()
            .map(Query.Known::key)
            .filter(key -> key.platform().equals(Video.PLATFORM) && Video.isId(key.nativeId()))
            .toList();
    List<Item> items = items(query, known, wire);
    boolean more = end < size;
    return new SourcePage(items, more ? new Cursor(Integer.toString(end)) : Cursor.START, more);
  }

  private List<Item> items(Query.Refresh query, List<PostKey> known, Wire wire)
      throws SourceException {
    List<Item> items = new ArrayList<>();
    Set<String> there = new HashSet<>();
    List<String> ids = known.stream().map(PostKey::nativeId).toList();
    for (Fields video : videos.ask(query.baseUrl(), ids, wire)) {
      Video.id(video).ifPresent(there::add);
      items.add(Video.item(video, null));
    }
    known.stream()
        .filter(key -> !there.contains(key.nativeId()))
        .forEach(key -> items.add(new Item.Gone(key)));
    return items;
  }
}
