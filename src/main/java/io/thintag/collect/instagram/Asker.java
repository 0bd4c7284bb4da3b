package io.thintag.collect.instagram;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.SourceException;
import io.thintag.collect.Wire;
import io.thintag.collect.WireRequest;
import io.thintag.collect.WireResponse;
import io.thintag.collect.graph.GraphAddress;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The professional account in whose name Instagram is asked. */
final class Asker {
  private static final String ACCOUNT = "instagram_business_account";

  private final JsonMapper json;
  private final @Nullable String userId;

  Asker(JsonMapper json, @Nullable String userId) {
    this.json = json;
    this.userId = userId == null || userId.isBlank() ? null : userId.strip();
  }

  boolean isKnown() {
    return userId != null;
  }

  Optional<String> configured() {
    return Optional.ofNullable(userId);
  }

  /**
   * The account that is connected to a Page of the token (developers.facebook.com/docs/
   * instagram-platform/instagram-api-with-facebook-login/get-started).
   */
  String lookUp(URI server, Wire wire) throws SourceException {
    URI uri = GraphAddress.of(server, "me", "accounts").with("fields", ACCOUNT + "{id}").uri();
    WireResponse response = wire.ask(WireRequest.api(uri));
    try {
      for (Fields page : new Fields(JsonBody.tree(response, json)).objects("data")) {
        if (page.has(ACCOUNT)) {
          return page.object(ACCOUNT).text("id");
        }
      }
    } catch (Fields.Unfit e) {
      throw new SourceException.Unreadable("the asking account: " + e.getMessage(), uri, e);
    }
    throw new SourceException.Refused(
        "no professional Instagram account is connected to the Pages of THINTAG_INSTAGRAM_TOKEN:"
            + " connect one or set THINTAG_INSTAGRAM_USER_ID",
        uri);
  }
}
