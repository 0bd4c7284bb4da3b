package io.thintag.web;

import io.thintag.campaign.Campaign;
import io.thintag.pipeline.Imported;
import io.thintag.source.FileWords;
import io.thintag.source.WorkView;
import io.thintag.store.Rejections.Reason;
import io.thintag.store.Rejections.Rejection;
import io.thintag.web.Uploads.Upload;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form that imports a file, and what has been imported.
 *
 * @param campaigns to choose from
 * @param campaign slug of the chosen one; empty: none yet
 * @param map what columns with other names hold, as it was written
 * @param messages what is wrong, by field
 * @param upload the file that was looked at and waits; null: none
 * @param going work that stands in the way; null: none
 * @param works the newest first
 * @param megabytes of the largest file that is taken
 */
record ImportPage(
    List<Campaign> campaigns,
    String campaign,
    String map,
    Map<String, String> messages,
    @Nullable Upload upload,
    @Nullable WorkView going,
    List<WorkView> works,
    long megabytes,
    String csrf) {
  private static final int ROWS = 20;

  ImportPage {
    messages = Map.copyOf(messages);
  }

  /** What is wrong with a field; null: nothing. */
  @Nullable String message(String field) {
    return messages.get(field);
  }

  /** For {@code aria-describedby}. */
  String describedBy(String field) {
    return message(field) == null ? field + "-hint" : field + "-error";
  }

  String campaignName(@Nullable String slug) {
    return campaigns.stream()
        .filter(one -> one.slug().equals(slug))
        .map(Campaign::name)
        .findFirst()
        .orElse("–");
  }

  /** The first rows that would not be taken. */
  static List<Rejection> rejected(Imported preview) {
    return preview.rejections().stream().limit(ROWS).toList();
  }

  /** Why a row would not be taken. */
  static String why(Wording w, Rejection row) {
    return row.reason() == Reason.UNREADABLE
        ? w.language() == Language.TH ? FileWords.thai(row.detail()) : row.detail()
        : w.t("sources.rejected.noCoreTag");
  }

  /** What work is called: the file, or what it reads again. */
  static String name(Wording w, WorkView work) {
    if (work.kind().equals("replay")) {
      return w.t("works.replay", w.named("source", work.source()));
    }
    return work.name().isEmpty() ? w.t("works.import.nameless") : work.name();
  }

  /** How the state of work is drawn. */
  static String chip(WorkView work) {
    return switch (work.state()) {
      case "done" -> "complete";
      case "failed" -> "notFound";
      case "running" -> "notObserved";
      default -> "tagsMissing";
    };
  }
}
