package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.FormToken;
import io.thintag.access.Role;
import io.thintag.pipeline.Importer;
import io.thintag.pipeline.Works.Busy;
import io.thintag.source.LongWork;
import io.thintag.web.Uploads.Upload;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Files of posts: looked at first, then imported in the background. */
@Controller("/admin/import")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.Word.ADMIN)
@Hidden
class ImportPageController {
  private final ImportForms forms;
  private final Uploads uploads;
  private final LongWork works;
  private final Pages pages;

  ImportPageController(ImportForms forms, Uploads uploads, LongWork works, Pages pages) {
    this.forms = forms;
    this.uploads = uploads;
    this.works = works;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    return show(request, forms.empty(request), HttpStatus.OK);
  }

  /** Looks at a file: what importing it would do. */
  @Post
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> preview(HttpRequest<?> request, @Body MultipartBody body)
      throws IOException {
    Path file = uploads.fresh();
    ImportPage page = null;
    try {
      SentFile sent = SentFile.read(body, file);
      FormToken.check(request, sent.field("csrf"));
      page = forms.look(request, sent);
    } finally {
      if (page == null || page.upload() == null) {
        Uploads.drop(file);
      }
    }
    return show(
        request, page, page.messages().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
  }

  /** Has a file imported that was looked at. */
  @Post("/start")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> start(HttpRequest<?> request, @Body Map<String, String> form) {
    Optional<Upload> found =
        id(form.get("upload")).flatMap(id -> uploads.take(id, Callers.of(request).name()));
    if (found.isEmpty()) {
      return show(request, forms.gone(request), HttpStatus.UNPROCESSABLE_ENTITY);
    }
    Upload upload = found.get();
    try {
      UUID run =
          works.take(
              Callers.of(request),
              upload.handed(),
              upload.campaign(),
              upload.name(),
              upload.preview().counts().items(),
              () -> Uploads.drop(upload.handed().file()));
      return HttpResponse.seeOther(URI.create(WorkPageController.address(run)));
    } catch (Busy e) {
      uploads.putBack(upload);
      return show(
          request,
          forms.busy(request, upload, works.going(Importer.SOURCE).orElse(null)),
          HttpStatus.CONFLICT);
    }
  }

  private static Optional<UUID> id(@Nullable String text) {
    try {
      return Optional.ofNullable(text).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private HttpResponse<byte[]> show(HttpRequest<?> request, ImportPage page, HttpStatus status) {
    Wording w = Readers.of(request);
    String title = w.t("admin.import.title");
    Frame frame =
        pages.frame(request, title, AdminCrumbs.of(w, title), null).at(Address.of("/admin/import"));
    return pages.status(status.getCode(), request, "import.jte", frame, page);
  }
}
