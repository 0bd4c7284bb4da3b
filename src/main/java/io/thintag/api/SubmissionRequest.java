package io.thintag.api;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.campaign.FieldError;
import io.thintag.submission.Submissions;
import io.thintag.submission.Wanted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links to submit: {@code url}, {@code urls} or {@code links}.
 *
 * @param campaign slug
 * @param url one link
 * @param urls up to 200 links
 * @param links up to 200 links, each with a unit of its own
 * @param unit code of the unit that the links are handed in for
 */
@Serdeable
@Schema(name = "SubmissionRequest")
record SubmissionRequest(
    @Nullable String campaign,
    @Nullable String url,
    @Nullable List<@Nullable String> urls,
    @Nullable List<@Nullable Link> links,
    @Nullable String unit) {

  /** A link with its own unit. */
  @Serdeable
  @Schema(name = "SubmittedLink")
  record Link(@Nullable String url, @Nullable String unit) {}

  boolean isSingle() {
    return url != null && urls == null && links == null;
  }

  /** All links in their order. */
  List<Wanted> wanted() {
    List<Wanted> wanted = new ArrayList<>();
    if (url != null) {
      wanted.add(new Wanted(url, unit));
    }
    if (urls != null) {
      urls.forEach(each -> wanted.add(new Wanted(each == null ? "" : each, unit)));
    }
    if (links != null) {
      for (Link link : links) {
        String own = link == null || link.unit() == null ? unit : link.unit();
        wanted.add(new Wanted(link == null || link.url() == null ? "" : link.url(), own));
      }
    }
    if (wanted.isEmpty()) {
      throw invalid("url", "ต้องมีลิงก์อย่างน้อยหนึ่งลิงก์ใน url หรือ urls");
    }
    if (wanted.size() > Submissions.MOST) {
      throw invalid(
          "urls",
          "ส่งได้ครั้งละไม่เกิน "
              + Submissions.MOST
              + " ลิงก์ ส่งมา "
              + wanted.size()
              + " ลิงก์ ให้แบ่งส่งหลายครั้ง ยังไม่ได้รับลิงก์ใดไว้");
    }
    return wanted;
  }

  static ProblemException invalid(String field, String message) {
    return new ProblemException(
        ProblemCode.INVALID_SUBMISSION, message, List.of(new FieldError(field, message)));
  }
}
