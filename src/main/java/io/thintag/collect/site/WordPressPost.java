package io.thintag.collect.site;

import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.json.Fields;
import io.thintag.collect.json.Fields.Unfit;
import io.thintag.collect.text.HtmlText;
import io.thintag.collect.text.WebAddress;
import io.thintag.collect.text.WrittenDate;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * One post as WordPress's REST interface gives it (…/rest-api/reference/posts/).
 *
 * @param now when it came
 */
record WordPressPost(Fields fields, Query.KnownAccount query, Instant now) {
  /** What is asked for; nobody's name is among it. */
  static final String FIELDS = "id,guid,date,date_gmt,modified_gmt,link,title,excerpt,content";

  /** A clock may go wrong by a day; beyond that the date is a mistake. */
  private static final Duration AHEAD = Duration.ofDays(1);

  Item item() {
    String id = null;
    try {
      id = nativeId();
      return new Item.Found(post(id));
    } catch (Unfit | IllegalArgumentException e) {
      return new Item.Broken(id, String.valueOf(e.getMessage()), 0);
    }
  }

  /** When it was last changed; empty if that is not told. */
  Optional<Instant> changed() {
    return moment("modified_gmt", "Z");
  }

  /** The same id as in the site's feed: its guid, else its link. */
  private String nativeId() throws Unfit {
    return rendered("guid")
        .map(guid -> Parser.unescapeEntities(guid, false).strip())
        .filter(guid -> guid.contains(":"))
        .or(() -> link().map(URI::toString))
        .orElseThrow(() -> new Unfit("guid and link are missing"));
  }

  private Post post(String id) throws Unfit {
    Instant published =
        moment("date_gmt", "Z")
            .or(() -> moment("date", ""))
            .orElseThrow(() -> new Unfit("date_gmt is missing or no date"));
    if (published.isAfter(now.plus(AHEAD))) {
      throw new Unfit("date_gmt lies in the future: " + published);
    }
    return new Post(
        new PostKey(query.account().platform(), id),
        words(),
        List.of(),
        query.account(),
        link().orElse(null),
        published,
        changed().filter(moment -> moment.isAfter(published)).orElse(null),
        Engagement.UNKNOWN,
        MediaKind.TEXT,
        false);
  }

  private String words() throws Unfit {
    String title = rendered("title").map(HtmlText::of).orElse("");
    String body =
        rendered("content")
            .map(HtmlText::of)
            .filter(text -> !text.isEmpty())
            .or(() -> rendered("excerpt").map(HtmlText::of))
            .orElse("");
    if (title.isEmpty() && body.isEmpty()) {
      throw new Unfit("title and content are missing");
    }
    return body.startsWith(title) ? body : (title + "\n" + body).strip();
  }

  private Optional<URI> link() {
    return text("link").flatMap(link -> WebAddress.resolve(query.address(), link));
  }

  /**
   * A moment; WordPress writes it without a zone, 0000-00-00 for none.
   *
   * @param zone what to add: date_gmt is in UTC, date in the site's own zone, taken for Bangkok's
   */
  private Optional<Instant> moment(String name, String zone) {
    return text(name).flatMap(date -> WrittenDate.parse(date.endsWith("Z") ? date : date + zone));
  }

  private Optional<String> rendered(String name) {
    try {
      return new Fields(fields.object(name).node()).optionalText("rendered");
    } catch (Unfit e) {
      // Some plugins flatten it.
      return text(name);
    }
  }

  private Optional<String> text(String name) {
    try {
      return fields.optionalText(name);
    } catch (Unfit e) {
      return Optional.empty();
    }
  }
}
