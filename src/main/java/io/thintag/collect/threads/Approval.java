package io.thintag.collect.threads;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Item;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.graph.GraphAddress;
import io.thintag.collect.graph.Walk;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import io.thintag.post.Account;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether others' posts are found at all. Until Meta has approved the search it looks like any
 * other and finds only the posts of the token's owner (developers.facebook.com/docs/threads/
 * keyword-search): to count them would be to say that nobody else took part. One post of somebody
 * else settles it for good, and the cursor remembers it.
 */
final class Approval {
  private static final String APPROVED = "foreign";
  private static final String DOUBTFUL = "own";

  private final JsonMapper json;
  private final URI server;

  Approval(JsonMapper json, URI server) {
    this.json = json;
    this.server = server;
  }

  /**
   * The page with what it shows of the approval noted in its cursor.
   *
   * @throws SourceException.Refused if the search has come to its end and found nobody else
   */
  SourcePage checked(SourcePage page, Wire wire) throws SourceException {
    Walk next = Walk.of(page.next());
    if (next.fields().get(APPROVED) != null) {
      return page;
    }
    Set<String> authors = authors(page);
    if (!authors.isEmpty()) {
      boolean others = authors.size() > 1 || !authors.contains(owner(wire));
      next = next.with(APPROVED, others ? "1" : null).with(DOUBTFUL, others ? null : "1");
    }
    if (next.fields().get(DOUBTFUL) != null && next.next() == null) {
      throw new SourceException.Refused(
          "not approved: the search finds only posts of the token's owner; Meta has to approve"
              + " threads_keyword_search for the app of THINTAG_THREADS_TOKEN (App Review)",
          server);
    }
    return new SourcePage(page.items(), next.cursor(), page.more());
  }

  private static Set<String> authors(SourcePage page) {
    return page.items().stream()
        .filter(Item.Found.class::isInstance)
        .map(item -> ((Item.Found) item).post().account().key())
        .collect(Collectors.toSet());
  }

  private String owner(Wire wire) throws SourceException {
    URI uri = GraphAddress.of(server, "me").with("fields", "username").uri();
    WireResponse response = wire.ask(WireRequest.api(uri));
    try {
      String name = new Fields(JsonBody.tree(response, json)).text("username");
      return new Account(ThreadsPost.PLATFORM, null, name, null).key();
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable("the token's owner: " + e.getMessage(), uri, e);
    }
  }
}
