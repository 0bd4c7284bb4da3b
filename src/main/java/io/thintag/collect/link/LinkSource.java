package io.thintag.collect.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.mastodon.LinkedStatus;
import io.thintag.collect.page.WebPage;
import io.thintag.collect.tiktok.VideoEmbed;
import java.net.URI;
import java.net.URLEncoder;
import java.util.List;

/**
 * Single posts that people hand in by their links, read where nobody needs a key: oEmbed of YouTube
 * and TikTok, the open interface of Mastodon's servers, elsewhere what a page says of itself.
 */
final class LinkSource implements Source {
  private final LinkSettings settings;
  private final JsonMapper json;

  LinkSource(LinkSettings settings, JsonMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (!(query instanceof Query.Link link)) {
      throw new IllegalArgumentException("link takes no " + query.getClass().getSimpleName());
    }
    return new SourcePage(List.of(claimed(read(link, wire), link)), Cursor.START, false);
  }

  private static Item claimed(Item item, Query.Link link) {
    return item instanceof Item.Found found
        ? new Item.Found(found.post(), link.unit(), found.sourceRef())
        : item;
  }

  private Item read(Query.Link link, Wire wire) throws SourceException {
    try {
      return switch (link.platform()) {
        case "tiktok" -> tiktok(link, wire);
        case "youtube" -> youtube(link, wire);
        case "mastodon" -> mastodon(link, wire);
        case CanonicalLink.WEB -> WebPage.item(wire.ask(WireRequest.page(link.address())), json);
        default -> SharedPost.item(wire.ask(WireRequest.page(link.address())), link, json);
      };
    } catch (SourceException.Unreadable e) {
      String id = link.nativeId() == null ? link.address().toString() : link.nativeId();
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private static void requireId(Query.Link link) throws SourceException.Unreadable {
    if (link.nativeId() == null) {
      throw new SourceException.Unreadable("this is not the address of one post", link.address());
    }
  }

  private Item tiktok(Query.Link link, Wire wire) throws SourceException {
    requireId(link);
    return VideoEmbed.item(wire.ask(VideoEmbed.request(settings.tiktok(), link.address())), json);
  }

  private Item youtube(Query.Link link, Wire wire) throws SourceException {
    requireId(link);
    String server = settings.youtube().toString().replaceFirst("/+$", "");
    String url = URLEncoder.encode(link.address().toString(), UTF_8);
    // Tells what is gone or private; of the rest the page tells more.
    WireResponse embed =
        wire.ask(WireRequest.api(URI.create(server + "/oembed?format=json&url=" + url)));
    URI page = URI.create(server + "/watch?v=" + link.nativeId());
    return new WatchedVideo(embed, wire.ask(WireRequest.api(page)), json).item(link);
  }

  private Item mastodon(Query.Link link, Wire wire) throws SourceException {
    String path = link.address().getPath();
    URI server = link.address().resolve("/");
    String id = path.substring(path.lastIndexOf('/') + 1);
    return LinkedStatus.item(wire.ask(LinkedStatus.request(server, id)), server, json);
  }
}
