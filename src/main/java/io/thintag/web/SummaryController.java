package io.thintag.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.export.Paper;
import io.thintag.export.PaperStore;
import io.thintag.tally.TallyAnswer.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign in a unit on one sheet of A4. */
@Controller("/campaigns/{slug}/summary")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@Hidden
class SummaryController {
  private static final int BEST = 10;
  private static final int MISSING = 10;

  private final CampaignQueries queries;
  private final Papers papers;
  private final PaperStore kept;
  private final Standings standings;
  private final Maps maps;
  private final ShortNames names;
  private final Pages pages;

  SummaryController(
      CampaignQueries queries,
      Papers papers,
      PaperStore kept,
      Standings standings,
      Maps maps,
      ShortNames names,
      Pages pages) {
    this.queries = queries;
    this.papers = papers;
    this.kept = kept;
    this.standings = standings;
    this.maps = maps;
    this.names = names;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<byte[]> summary(
      HttpRequest<?> request,
      String slug,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String since) {
    Campaign campaign = queries.campaign(slug);
    Unit area = queries.unit(Callers.of(request), campaign, unit);
    Wording w = Readers.of(request);
    Paper paper = papers.of(campaign, area, day(w, since));
    List<Row> rows = papers.rows(paper.shares());
    List<Row> mapped = paper.mapped().isEmpty() ? rows : papers.rows(paper.mapped());
    Address address = Address.of("/campaigns/" + slug);
    String mark = standings.marked(area);
    PaperPage page =
        new PaperPage(
            paper,
            kept.keep(paper),
            area,
            maps.of(w, address, standings.onMap(area), mapped),
            address.with("unit", area.code()).toString(),
            mark == null ? null : address.with("unit", mark).toString(),
            Few.best(rows, BEST),
            Few.missing(rows, MISSING),
            names,
            queries.now());
    String title = w.t("summary.title") + " " + w.unit(area) + " · " + campaign.name();
    Frame frame = pages.frame(request, title, List.of(), paper.asOf());
    return pages.ok(request, "paper.jte", frame, page);
  }

  private static @Nullable LocalDate day(Wording w, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      throw new HttpStatusException(HttpStatus.BAD_REQUEST, w.t("summary.since.wrong"));
    }
  }
}
