package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.access.Role;
import io.thintag.web.Decisions.Asked;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes decisions from pages. A script gets what came of it as a line of a list; a form leads back
 * to its page, or to one that says why nothing was done.
 */
@Controller("/review")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.Word.ADMIN, Role.Word.PROVINCE, Role.Word.DISTRICT})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@Hidden
class DecisionForms {
  /** Sent by htmx, and by our own scripts in the same way. */
  private static final String BY_SCRIPT = "HX-Request";

  private final Decisions decisions;
  private final Pages pages;

  DecisionForms(Decisions decisions, Pages pages) {
    this.decisions = decisions;
    this.pages = pages;
  }

  /** The field {@code unit} holds a code, or nothing for no area. */
  @Post("/decide")
  HttpResponse<byte[]> decide(HttpRequest<?> request, @Body Map<String, String> form) {
    String unit = form.getOrDefault("unit", "");
    return answer(
        request,
        decisions.decide(asked(request, form), unit.isBlank() ? List.of() : List.of(unit.strip())));
  }

  @Post("/disown")
  HttpResponse<byte[]> disown(HttpRequest<?> request, @Body Map<String, String> form) {
    return answer(request, decisions.disown(asked(request, form), form.getOrDefault("unit", "")));
  }

  @Post("/undo")
  HttpResponse<byte[]> undo(HttpRequest<?> request, @Body Map<String, String> form) {
    return answer(request, decisions.undo(asked(request, form), version(form.get("version"))));
  }

  private Asked asked(HttpRequest<?> request, Map<String, String> form) {
    return decisions.asked(request, form.get("post"), form.get("back"));
  }

  /** 0, which nothing has, for what is no version. */
  private static int version(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private HttpResponse<byte[]> answer(HttpRequest<?> request, Outcome outcome) {
    boolean byScript = request.getHeaders().contains(BY_SCRIPT);
    if (!byScript && !outcome.isRefused()) {
      return HttpResponse.seeOther(BackPath.after(outcome));
    }
    Frame frame =
        pages.frame(request, Readers.of(request).t("review.refused.title"), List.of(), null);
    return pages.status(
        outcome.status(), request, byScript ? "outcome.jte" : "refused.jte", frame, outcome);
  }
}
