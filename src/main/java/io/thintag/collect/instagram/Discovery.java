package io.thintag.collect.instagram;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Query;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import io.thintag.collect.WireResponse;
import io.thintag.collect.graph.Descent;
import io.thintag.collect.graph.GraphAddress;
import io.thintag.collect.graph.GraphPage;
import io.thintag.collect.graph.Walk;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import io.thintag.post.Account;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Media of another professional account, asked for by its user name (developers.facebook.com/docs/
 * instagram-platform/instagram-graph-api/reference/ig-user/business_discovery). The list stands
 * inside the answer, and where it goes on is said inside the fields asked for.
 */
final class Discovery {
  private static final String USER_NAME = "[a-z0-9._]{1,30}";
  private static final String AFTER = "after=";

  private final JsonMapper json;
  private final int pageSize;

  Discovery(JsonMapper json, int pageSize) {
    this.json = json;
    this.pageSize = pageSize;
  }

  SourcePage fetch(Query.Channel query, Walk at, String user, Wire wire) throws SourceException {
    Account account = query.account();
    String name = userName(query);
    Descent descent =
        new Descent(this::media, media -> Media.item(media, account, List.of()), pageSize);
    return descent.read(
        at, query.from(), limit -> address(query.baseUrl(), user, fields(name, at, limit)), wire);
  }

  private static String userName(Query.Channel query) throws SourceException {
    String handle = query.account().handle();
    String name = handle == null ? "" : Account.foldHandle(handle);
    if (!name.matches(USER_NAME)) {
      throw new SourceException.Refused(
          "account " + query.account().key() + " is registered without an Instagram user name",
          query.baseUrl());
    }
    return name;
  }

  private static URI address(URI server, String user, String fields) {
    return GraphAddress.of(server, user).with("fields", fields).uri();
  }

  private static String fields(String name, Walk at, int limit) {
    String next = at.next();
    String after =
        next == null || !next.startsWith(AFTER)
            ? ""
            : ".after("
                + URLDecoder.decode(next.substring(AFTER.length()), StandardCharsets.UTF_8)
                + ")";
    return "business_discovery.username(%s){id,username,name,media.limit(%d)%s{%s}}"
        .formatted(name, limit, after, Media.FIELDS);
  }

  private GraphPage media(WireResponse response) throws SourceException {
    JsonNode answer = JsonBody.tree(response, json);
    try {
      Fields found = new Fields(answer).object("business_discovery");
      // An account without media has no list of them.
      return found.has("media")
          ? GraphPage.nested(found.object("media"), response, json)
          : new GraphPage(List.of(), null, false);
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable(
          "expected an account: " + e.getMessage(), response.uri(), e);
    }
  }
}
