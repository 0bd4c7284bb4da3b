package io.thintag.collect.x;

import io.thintag.collect.json.Fields;
import io.thintag.post.Account;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an answer tells beside its posts: their authors, and posts that they refer to. */
final class Included {
  private final Map<String, Fields> users;
  private final Map<String, Fields> posts;

  private Included(Map<String, Fields> users, Map<String, Fields> posts) {
    this.users = users;
    this.posts = posts;
  }

  static Included of(Fields answer) throws Fields.Unfit {
    if (!answer.has("includes")) {
      return new Included(Map.of(), Map.of());
    }
    Fields includes = answer.object("includes");
    return new Included(byId(includes.objects("users")), byId(includes.objects("tweets")));
  }

  Optional<Fields> post(String id) {
    return Optional.ofNullable(posts.get(id));
  }

  /** The account of this id; one that is suspended or hidden comes without a name. */
  Account account(String id) throws Fields.Unfit {
    Fields user = users.get(id);
    return user == null
        ? new Account(XPost.PLATFORM, id, null, null)
        : new Account(
            XPost.PLATFORM,
            id,
            user.optionalText("username").orElse(null),
            user.optionalText("name").orElse(null));
  }

  private static Map<String, Fields> byId(List<Fields> objects) throws Fields.Unfit {
    Map<String, Fields> byId = new HashMap<>();
    for (Fields each : objects) {
      each.optionalText("id").ifPresent(id -> byId.put(id, each));
    }
    return byId;
  }
}
