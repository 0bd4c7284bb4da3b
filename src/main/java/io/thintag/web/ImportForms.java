package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.thintag.campaign.Campaign;
import io.thintag.collect.SourceException;
import io.thintag.collect.file.ColumnMap;
import io.thintag.pipeline.Importer;
import io.thintag.pipeline.Importer.Handed;
import io.thintag.source.FileWords;
import io.thintag.source.LargestFile;
import io.thintag.source.LongWork;
import io.thintag.source.WorkView;
import io.thintag.web.Uploads.Upload;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at files that people want to have imported. */
@Singleton
final class ImportForms {
  private static final int WORKS = 10;

  private final CampaignQueries campaigns;
  private final Importer importer;
  private final Uploads uploads;
  private final LongWork works;
  private final LargestFile largest;

  ImportForms(
      CampaignQueries campaigns,
      Importer importer,
      Uploads uploads,
      LongWork works,
      LargestFile largest) {
    this.campaigns = campaigns;
    this.importer = importer;
    this.uploads = uploads;
    this.works = works;
    this.largest = largest;
  }

  ImportPage empty(HttpRequest<?> request) {
    return page(request, "", "", Map.of(), null, null);
  }

  /** The file that somebody looked at is no longer kept. */
  ImportPage gone(HttpRequest<?> request) {
    String message = Readers.of(request).t("import.gone");
    return page(request, "", "", Map.of("file", message), null, null);
  }

  /** Another import is going on. */
  ImportPage busy(HttpRequest<?> request, Upload upload, @Nullable WorkView going) {
    return page(request, upload.campaign(), upload.handed().columns(), Map.of(), upload, going);
  }

  /** What importing a file would do, or what stands in the way. */
  ImportPage look(HttpRequest<?> request, SentFile sent) {
    Wording w = Readers.of(request);
    String slug = sent.field("campaign");
    String map = sent.field("map");
    Map<String, String> messages = new HashMap<>();
    if (campaigns.all().stream().map(Campaign::slug).noneMatch(slug::equals)) {
      messages.put("campaign", w.t("import.campaign.wrong"));
    }
    if (sent.name().isEmpty()) {
      messages.put("file", w.t("import.file.wrong"));
    }
    try {
      ColumnMap.parse(map);
    } catch (IllegalArgumentException e) {
      messages.put("map", words(w, e));
    }
    Upload upload = null;
    if (messages.isEmpty()) {
      Handed handed = new Handed(sent.file(), sent.format(), map);
      try {
        upload =
            uploads.keep(
                Callers.of(request).name(),
                sent.name(),
                handed,
                slug,
                importer.rehearse(handed, slug));
      } catch (SourceException e) {
        messages.put("file", w.t("import.file.unreadable", words(w, e)));
      }
    }
    return page(request, slug, map, messages, upload, null);
  }

  private static String words(Wording w, Exception e) {
    String message = String.valueOf(e.getMessage());
    return w.language() == Language.TH ? FileWords.thai(message) : message;
  }

  private ImportPage page(
      HttpRequest<?> request,
      String campaign,
      String map,
      Map<String, String> messages,
      @Nullable Upload upload,
      @Nullable WorkView going) {
    List<WorkView> latest = works.latest(null, WORKS);
    return new ImportPage(
        campaigns.all(),
        campaign,
        map,
        messages,
        upload,
        going,
        latest,
        largest.megabytes(),
        Csrf.token(request));
  }
}
