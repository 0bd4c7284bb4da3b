package io.thintag.collect.link;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.page.JsonLd;
import io.thintag.collect.text.WrittenDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** When a page says that what it shows came out. */
final class PageTime {
  private static final List<String> PLACES =
      List.of(
          "meta[property=article:published_time]",
          "meta[name=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[itemprop=uploadDate]",
          "meta[property=og:article:published_time]",
          "time[datetime]");

  private PageTime() {}

  static Optional<Instant> of(Document page, JsonMapper json) {
    return JsonLd.of(page, json)
        .flatMap(article -> article.text("datePublished", "dateCreated", "uploadDate"))
        .flatMap(WrittenDate::parse)
        .or(() -> ofMarks(page));
  }

  private static Optional<Instant> ofMarks(Document page) {
    for (String place : PLACES) {
      Element mark = page.selectFirst(place);
      if (mark != null) {
        String written =
            mark.attr("content").isBlank() ? mark.attr("datetime") : mark.attr("content");
        Optional<Instant> time = WrittenDate.parse(written);
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }
}
