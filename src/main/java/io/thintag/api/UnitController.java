package io.thintag.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.area.DictionaryOrder;
import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.area.UnitSearch;
import io.thintag.export.CsvOptions;
import io.thintag.export.UnitCsv;
import java.util.List;
import reactor.core.publisher.Flux;

/** Units: found by any form of their name, and one with its place in the tree. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "units")
class UnitController {
  private final Gazetteer gazetteer;
  private final Registry registry;
  private final UnitSearch search;
  private final KnownUnits units;
  private final CsvAnswers csv;

  UnitController(
      Gazetteer gazetteer, Registry registry, UnitSearch search, KnownUnits units, CsvAnswers csv) {
    this.gazetteer = gazetteer;
    this.registry = registry;
    this.search = search;
    this.units = units;
    this.csv = csv;
  }

  @Get("/units")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(
      summary =
          "Units found by any form of the name, best first, then in Thai dictionary order;"
              + " without q all units of the level")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = UnitList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> find(
      HttpRequest<?> request,
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String level,
      @Nullable @QueryValue String limit,
      @Nullable @QueryValue String cursor,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    return CsvAnswers.isWanted(request)
        ? csv(q, level, header, bom)
        : HttpResponse.ok(page(q, level, Parameters.limit(limit), Cursors.position(cursor)));
  }

  @Get("/units.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "The units as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      @Nullable @QueryValue String q,
      @Nullable @QueryValue String level,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    CsvOptions options = Parameters.csv(header, bom);
    return csv.whole("units", UnitCsv.TABLE, options, all(q, level));
  }

  @Get("/units/{code}")
  @Operation(summary = "One unit with its ancestors, its children and what it was called before")
  UnitView unit(String code) {
    return UnitView.of(units.get("code", code), gazetteer, registry);
  }

  private UnitList page(@Nullable String q, @Nullable String level, int limit, int from) {
    List<Unit> found = all(q, level);
    int end = Math.min(found.size(), from + limit);
    List<UnitRef> items =
        found.subList(Math.min(from, end), end).stream()
            .map(unit -> UnitRef.of(unit, gazetteer))
            .toList();
    return new UnitList(items, end < found.size() ? Cursors.of(end) : null);
  }

  private List<Unit> all(@Nullable String q, @Nullable String levelCode) {
    Level level = Parameters.level(levelCode, Level.values());
    String words = Parameters.search(q);
    if (words != null) {
      return search.search(words, level, gazetteer.units().size());
    }
    return DictionaryOrder.sort(level == null ? gazetteer.units() : gazetteer.units(level));
  }
}
