package io.thintag.collect.tiktok;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Answers;
import io.thintag.collect.Item;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Optional;

/**
 * One public video asked for by its address, as oEmbed tells it
 * (developers.tiktok.com/doc/embed-videos): caption and author, no counts. The time comes from the
 * id, so it may be some seconds early.
 */
public final class VideoEmbed {

  /** TikTok says 400 of a video that was removed, is private or never was. */
  public static final Answers ANSWERS =
      response ->
          response.status() == 400 || response.status() == 401
              ? Optional.of(
                  new SourceException.NotFound(
                      "%s shows no such video (HTTP %d): removed, private, or a wrong link"
                          .formatted(response.uri().getAuthority(), response.status()),
                      response.uri()))
              : Optional.empty();

  private VideoEmbed() {}

  /**
   * The question.
   *
   * @param server such as https://www.tiktok.com
   * @param video where people see it
   */
  public static WireRequest request(URI server, URI video) {
    String base = server.toString().replaceFirst("/+$", "");
    return WireRequest.api(
        URI.create(base + "/oembed?url=" + URLEncoder.encode(video.toString(), UTF_8)));
  }

  /**
   * The post that an answer tells of.
   *
   * @throws SourceException.Unreadable if the answer is no JSON
   */
  public static Item item(WireResponse response, JsonMapper json)
      throws SourceException.Unreadable {
    JsonNode tree = JsonBody.tree(response, json);
    if (!tree.isObject()) {
      throw new SourceException.Unreadable("expected an oEmbed answer", response.uri());
    }
    Fields embed = new Fields(tree);
    String id = null;
    try {
      id = embed.text("embed_product_id");
      return new Item.Found(post(id, embed));
    } catch (Fields.Unfit | IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  private static Post post(String id, Fields embed) throws Fields.Unfit {
    String caption = embed.text("title");
    String username = embed.text("author_unique_id");
    boolean photos = embed.optionalText("embed_type").orElse("").equals("photo");
    return new Post(
        new PostKey(Video.PLATFORM, id),
        caption,
        Hashtags.in(caption).stream().map(Hashtag::name).toList(),
        new Account(Video.PLATFORM, null, username, embed.optionalText("author_name").orElse(null)),
        VideoAddress.of(username, id),
        VideoId.time(id),
        null,
        Engagement.UNKNOWN,
        photos ? MediaKind.IMAGE : MediaKind.VIDEO,
        false);
  }
}
