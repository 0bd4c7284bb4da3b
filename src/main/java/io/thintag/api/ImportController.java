package io.thintag.api;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.collect.SourceException;
import io.thintag.pipeline.Imported;
import io.thintag.pipeline.Importer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Takes files of posts. */
@Controller(Api.BASE + "/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "imports")
class ImportController {
  private static final String LINES = "application/x-ndjson";
  private static final String JSONL = "application/jsonl";

  private final KnownCampaigns campaigns;
  private final Importer importer;

  ImportController(KnownCampaigns campaigns, Importer importer) {
    this.campaigns = campaigns;
    this.importer = importer;
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import a file of posts, CSV or JSON Lines",
      description =
          "As the part `file` of a form, or as the body with its content type. `dryRun=true` tells"
              + " what would come of it and stores nothing. Handing a file in again stores nothing"
              + " twice.")
  ImportAnswer form(
      @Body MultipartBody form,
      @Nullable @QueryValue String campaign,
      @Nullable @QueryValue String dryRun,
      @Nullable @QueryValue String format)
      throws IOException {
    try (ImportForm parts = ImportForm.read(form)) {
      ImportRequest request =
          ImportRequest.read(
              campaign == null ? parts.field("campaign") : campaign,
              dryRun == null ? parts.field("dryRun") : dryRun,
              format == null ? parts.field("format") : format,
              parts.fileName());
      return take(parts.file(), request);
    }
  }

  @Post
  @Consumes({Api.CSV, LINES, JSONL})
  @Operation(hidden = true)
  ImportAnswer body(
      @Nullable @Body InputStream content,
      @Header("Content-Type") MediaType type,
      @Nullable @QueryValue String campaign,
      @Nullable @QueryValue String dryRun)
      throws IOException {
    String format = type.getName().equals(Api.CSV) ? ImportRequest.CSV : ImportRequest.JSONL;
    ImportRequest request = ImportRequest.read(campaign, dryRun, format, "");
    Path file = Files.createTempFile("thintag-import-", "." + format);
    try {
      if (content != null) {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return take(file, request);
    } finally {
      Files.delete(file);
    }
  }

  private ImportAnswer take(Path file, ImportRequest request) {
    String slug = campaigns.get(request.campaign()).slug();
    try {
      Imported imported =
          request.dryRun()
              ? importer.rehearse(file, request.format(), slug)
              : importer.take(file, request.format(), slug);
      return ImportAnswer.of(slug, request.dryRun(), imported);
    } catch (SourceException e) {
      throw new ProblemException(
          ProblemCode.INVALID_FILE,
          "อ่านไฟล์นี้ไม่ได้ ต้องเป็น CSV (UTF-8) ที่บรรทัดแรกมีหัวตาราง url (หรือ platform กับ native_id), text,"
              + " published_at หรือ JSON Lines หากเป็นไฟล์ Excel ให้บันทึกเป็น CSV UTF-8 ก่อน ("
              + e.getMessage()
              + ")");
    }
  }
}
