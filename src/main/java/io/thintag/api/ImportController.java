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
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.collect.SourceException;
import io.thintag.pipeline.Imported;
import io.thintag.pipeline.Importer;
import io.thintag.pipeline.Importer.Handed;
import io.thintag.source.FileWords;
import io.thintag.source.LongWork;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes files of posts. */
@Controller(Api.BASE + "/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@AnswersProblems
@Tag(name = "imports")
class ImportController {
  private static final String LINES = "application/x-ndjson";
  private static final String JSONL = "application/jsonl";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final String EXPECTED =
      "อ่านไฟล์นี้ไม่ได้ ต้องเป็น CSV (UTF-8) ที่บรรทัดแรกมีหัวตาราง url (หรือ platform กับ native_id), text,"
          + " published_at หรือ JSON Lines หรือสมุดงาน Excel (.xlsx) ที่มีหัวตารางเดียวกัน"
          + " ถ้าหัวตารางชื่ออื่น ให้บอกในช่อง map ว่าช่องใดคืออะไร (%s)";

  private final KnownCampaigns campaigns;
  private final Importer importer;
  private final LongWork works;
  private final BodyLimit limit;

  ImportController(KnownCampaigns campaigns, Importer importer, LongWork works, BodyLimit limit) {
    this.campaigns = campaigns;
    this.importer = importer;
    this.works = works;
    this.limit = limit;
  }

  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import a file of posts: CSV, JSON Lines or a workbook (XLSX)",
      description =
          "As the part `file` of a form, or as the body with its content type. `dryRun=true` tells"
              + " what would come of it and stores nothing. `map` tells what columns with names of"
              + " their own hold: `ลิงก์โพสต์=url,วันที่=published_at`. Handing a file in again stores nothing"
              + " twice.")
  ImportAnswer form(
      Authentication user,
      @Body MultipartBody form,
      @Nullable @QueryValue String campaign,
      @Nullable @QueryValue String dryRun,
      @Nullable @QueryValue String format,
      @Nullable @QueryValue String map)
      throws IOException {
    try (ImportForm parts = ImportForm.read(form)) {
      ImportRequest request =
          ImportRequest.read(
              campaign == null ? parts.field("campaign") : campaign,
              dryRun == null ? parts.field("dryRun") : dryRun,
              format == null ? parts.field("format") : format,
              map == null ? parts.field("map") : map,
              parts.fileName());
      return take(Caller.of(user), parts.file(), parts.fileName(), request);
    }
  }

  @Post
  @Consumes({Api.CSV, LINES, JSONL, WORKBOOK})
  @Operation(hidden = true)
  ImportAnswer body(
      Authentication user,
      @Nullable @Body InputStream content,
      @Header("Content-Type") MediaType type,
      @Nullable @QueryValue String campaign,
      @Nullable @QueryValue String dryRun,
      @Nullable @QueryValue String map)
      throws IOException {
    String format =
        switch (type.getName()) {
          case Api.CSV -> ImportRequest.CSV;
          case WORKBOOK -> ImportRequest.XLSX;
          default -> ImportRequest.JSONL;
        };
    Path file = Files.createTempFile("thintag-import-", "." + format);
    try {
      save(content, file);
      return take(Caller.of(user), file, "", ImportRequest.read(campaign, dryRun, format, map, ""));
    } finally {
      Files.delete(file);
    }
  }

  /** Closed even if it breaks off, so that the server reads the rest of the body away. */
  private void save(@Nullable InputStream content, Path file) throws IOException {
    if (content != null) {
      try (content;
          OutputStream saved = Files.newOutputStream(file)) {
        limit.copy(content, saved);
      }
    }
  }

  private ImportAnswer take(Caller caller, Path file, String name, ImportRequest request) {
    String slug = campaigns.get(request.campaign()).slug();
    Handed handed = new Handed(file, request.format(), request.columns());
    try {
      Imported imported =
          request.dryRun()
              ? importer.rehearse(handed, slug)
              : importer.take(handed, slug, works.importing(caller, slug, name, null));
      return ImportAnswer.of(slug, request.dryRun(), imported);
    } catch (SourceException e) {
      String message = String.valueOf(e.getMessage());
      String thai = FileWords.thai(message);
      throw new ProblemException(
          ProblemCode.INVALID_FILE, thai.equals(message) ? EXPECTED.formatted(message) : thai);
    }
  }
}
