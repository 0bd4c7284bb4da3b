package io.thintag.collect.mastodon;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.JsonBody;
import java.net.URI;

/** One status of whatever server, asked for by the id that its address shows. */
public final class LinkedStatus {
  private LinkedStatus() {}

  /** The question (docs.joinmastodon.org/methods/statuses/#get); public statuses need no login. */
  public static WireRequest request(URI server, String id) {
    return WireRequest.api(MastodonSource.endpoint(server, "/api/v1/statuses/" + id));
  }

  /**
   * The post that an answer tells of.
   *
   * @throws SourceException.Unreadable if the answer is no JSON
   */
  public static Item item(WireResponse response, URI server, JsonMapper json)
      throws SourceException.Unreadable {
    return Status.item(JsonBody.tree(response, json), server);
  }
}
