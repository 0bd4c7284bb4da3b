package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Role;
import java.util.List;

/** The one place that leads to everything that is looked after. */
@Controller(AdminCrumbs.HOME)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
@Hidden
class AdminController {
  private final Pages pages;

  AdminController(Pages pages) {
    this.pages = pages;
  }

  /** The pages that the reader may look after. */
  record Doors(List<Door> doors) {}

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> doors(HttpRequest<?> request) {
    String title = Readers.of(request).t("admin.title");
    return pages.ok(
        request,
        "admin.jte",
        pages.frame(request, title, List.of(), null),
        new Doors(Door.of(Callers.of(request).role())));
  }
}
