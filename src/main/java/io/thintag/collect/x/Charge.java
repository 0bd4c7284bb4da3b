package io.thintag.collect.x;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cost;
import io.thintag.collect.SourceException;
import io.thintag.collect.WireResponse;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.JsonBody;

/**
 * What X charges (docs.x.com/x-api/getting-started/pricing): every post read and every author read
 * with it. Counted in thousandths of a US dollar.
 *
 * @param pageSize most posts of one answer
 */
record Charge(JsonMapper json, int pageSize) {
  static final String MONEY = "millidollars";

  private static final long POST = 5;
  private static final long AUTHOR = 10;

  /** What plans reckon with for one reading: ten posts and their authors. */
  static final Cost ORDINARY = Cost.of(MONEY, 10 * (POST + AUTHOR));

  /** Set aside before a page is asked for. */
  Cost page() {
    return Cost.upTo(MONEY, pageSize * (POST + AUTHOR), this::of);
  }

  /** Only what was read is charged; what cannot be understood counts as a full page. */
  private long of(WireResponse response) {
    if (response.status() != 200) {
      return 0;
    }
    try {
      Fields answer = new Fields(JsonBody.tree(response, json));
      return POST * answer.objects("data").size()
          + AUTHOR
              * (answer.has("includes") ? answer.object("includes").objects("users").size() : 0);
    } catch (Fields.Unfit | SourceException.Unreadable e) {
      return pageSize * (POST + AUTHOR);
    }
  }
}
