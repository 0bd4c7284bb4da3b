package io.thintag.collect.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list (developers.facebook.com/docs/graph-api/results). A page without items may
 * still have a next one; a page may repeat items.
 *
 * @param nodes the items, each id once
 * @param next where the next page begins, as parameters of an address; null: this was the last.
 *     Only the known parameters are taken from the address that the answer gives, so that no token
 *     is kept and no answer can send us elsewhere.
 * @param slow true if so much of the limits is used up that no further page should follow at once
 */
public record GraphPage(List<JsonNode> nodes, @Nullable String next, boolean slow) {
  private static final Set<String> PLACES =
      Set.of("after", "until", "since", "__paging_token", "offset");

  public GraphPage {
    nodes = List.copyOf(nodes);
  }

  /** Reads a list whose end is the page without {@code paging.next}. */
  public static GraphPage read(WireResponse response, JsonMapper json) throws SourceException {
    Fields answer = new Fields(JsonBody.tree(response, json));
    return page(answer, address(answer), response, json);
  }

  /**
   * Reads a list inside another answer. There is no address of the next page; its end is an empty
   * page or one without {@code paging.cursors.after}.
   *
   * @param list the object that holds data and paging
   */
  public static GraphPage nested(Fields list, WireResponse response, JsonMapper json)
      throws SourceException {
    GraphPage page = page(list, after(list), response, json);
    return page.nodes().isEmpty() ? new GraphPage(List.of(), null, page.slow()) : page;
  }

  private static GraphPage page(
      Fields list, Optional<String> next, WireResponse response, JsonMapper json)
      throws SourceException {
    JsonNode data = list.node().isObject() ? list.node().get("data") : null;
    if (data == null || !data.isArray()) {
      throw new SourceException.Unreadable("expected a list under data", response.uri());
    }
    return new GraphPage(unique(data), next.orElse(null), Usage.of(response, json).isHigh());
  }

  private static List<JsonNode> unique(JsonNode data) {
    Map<Object, JsonNode> nodes = new LinkedHashMap<>();
    for (JsonNode node : data.values()) {
      nodes.putIfAbsent(id(node).<Object>map(id -> id).orElseGet(Object::new), node);
    }
    return new ArrayList<>(nodes.values());
  }

  /** The id of an item, if that much is readable. */
  public static Optional<String> id(JsonNode node) {
    try {
      return new Fields(node).optionalText("id").filter(id -> !id.isBlank());
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }

  private static Optional<String> address(Fields answer) {
    try {
      Optional<String> next =
          answer.has("paging") ? answer.object("paging").optionalText("next") : Optional.empty();
      return next.isEmpty() ? next : place(next.get()).or(() -> after(answer));
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }

  private static Optional<String> after(Fields list) {
    try {
      return list.object("paging")
          .object("cursors")
          .optionalText("after")
          .filter(after -> !after.isBlank())
          .map(after -> "after=" + URLEncoder.encode(after, UTF_8));
    } catch (Fields.Unfit e) {
      return Optional.empty();
    }
  }

  private static Optional<String> place(String address) {
    Map<String, String> kept = new TreeMap<>();
    for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0 && equals < pair.length() - 1 && PLACES.contains(pair.substring(0, equals))) {
        kept.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    StringBuilder place = new StringBuilder();
    kept.forEach(
        (name, value) ->
            place
                .append(place.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, UTF_8)));
    return Optional.of(place.toString()).filter(text -> !text.isEmpty());
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      return value;
    }
  }
}
