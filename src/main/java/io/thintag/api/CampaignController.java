package io.thintag.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.access.Caller;
import io.thintag.access.Role;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignDraft;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.CampaignStore.Change;
import io.thintag.campaign.CampaignValidation;
import io.thintag.campaign.FieldError;
import io.thintag.campaign.InvalidCampaign;
import io.thintag.export.CampaignCsv;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Campaigns: read, make, change, delete. */
@Controller(Api.BASE)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "campaigns")
class CampaignController {
  private final CampaignStore campaigns;
  private final KnownCampaigns known;
  private final CampaignValidation validation;
  private final CsvAnswers csv;
  private final KnownUnits units;
  private final CampaignChanges changes;

  CampaignController(
      CampaignStore campaigns,
      KnownCampaigns known,
      CampaignValidation validation,
      CsvAnswers csv,
      KnownUnits units,
      CampaignChanges changes) {
    this.campaigns = campaigns;
    this.known = known;
    this.validation = validation;
    this.csv = csv;
    this.units = units;
    this.changes = changes;
  }

  @Get("/campaigns")
  @Produces({MediaType.APPLICATION_JSON, Api.CSV})
  @Operation(summary = "All campaigns, by slug")
  @ApiResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = CampaignList.class)),
        @Content(mediaType = Api.CSV, schema = @Schema(type = "string"))
      })
  HttpResponse<?> list(
      HttpRequest<?> request,
      @Nullable @QueryValue String header,
      @Nullable @QueryValue String bom) {
    return CsvAnswers.isWanted(request)
        ? csv(header, bom)
        : HttpResponse.ok(CampaignList.of(campaigns.all()));
  }

  @Get("/campaigns.csv")
  @Produces(MediaType.ALL)
  @Operation(summary = "All campaigns as CSV")
  @ApiResponse(
      responseCode = "200",
      content = @Content(mediaType = Api.CSV, schema = @Schema(type = "string")))
  HttpResponse<Flux<String>> csv(
      @Nullable @QueryValue String header, @Nullable @QueryValue String bom) {
    return csv.whole("campaigns", CampaignCsv.TABLE, Parameters.csv(header, bom), campaigns.all());
  }

  @Get("/campaigns/{slug}")
  @Operation(summary = "One campaign; its ETag is needed to change it safely")
  HttpResponse<CampaignView> one(String slug) {
    return answer(HttpResponse.ok(), known.get(slug));
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE})
  @Post("/campaigns")
  @Operation(summary = "Make a campaign")
  @ApiResponse(
      responseCode = "201",
      description = "Made",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CampaignView.class)))
  HttpResponse<CampaignView> create(Authentication user, @Body CampaignDraft draft) {
    Caller caller = Caller.of(user);
    Campaign campaign = check(draft);
    units.require(caller, "scope", campaign.scope());
    return campaigns
        .create(campaign, changes.by(caller))
        .map(CampaignController::created)
        .orElseThrow(() -> exists(campaign.slug()));
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE})
  @Put("/campaigns/{slug}")
  @Operation(
      summary = "Change a campaign, or make it if there is none",
      description =
          "Refused with 412 if somebody changed it since the version in `If-Match`, or else in the"
              + " body's `version`; without either the last one wins.")
  HttpResponse<CampaignView> replace(
      Authentication user,
      String slug,
      @Body CampaignDraft draft,
      @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch) {
    Campaign campaign = check(withSlug(draft, slug));
    Integer expected = EntityTags.expectedVersion(ifMatch).orElse(draft.version());
    Caller caller = Caller.of(user);
    units.require(caller, "scope", campaign.scope());
    known.find(slug).ifPresent(old -> units.require(caller, "scope", old.scope()));
    Change change = campaigns.replace(campaign, expected, changes.by(caller));
    if (change instanceof Change.Unknown && ifMatch == null) {
      return campaigns
          .create(campaign, changes.by(caller))
          .map(CampaignController::created)
          .orElseThrow(() -> exists(slug));
    }
    return answer(HttpResponse.ok(), done(slug, change));
  }

  @Secured({Role.Word.ADMIN, Role.Word.PROVINCE})
  @Delete("/campaigns/{slug}")
  @Operation(summary = "Delete a campaign that has no posts")
  @ApiResponse(responseCode = "204", description = "Deleted")
  HttpResponse<?> delete(
      Authentication user, String slug, @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch) {
    Caller caller = Caller.of(user);
    units.require(caller, "scope", known.get(slug).scope());
    Integer expected = EntityTags.expectedVersion(ifMatch).orElse(null);
    done(slug, campaigns.delete(slug, expected, changes.by(caller)));
    return HttpResponse.noContent();
  }

  private Campaign check(CampaignDraft draft) {
    try {
      return validation.check(draft);
    } catch (InvalidCampaign invalid) {
      throw new ProblemException(
          ProblemCode.INVALID_CAMPAIGN,
          "ข้อมูลแคมเปญไม่ถูกต้อง "
              + invalid.errors().size()
              + " จุด แก้ตามรายการใน errors แล้วส่งใหม่",
          invalid.errors());
    }
  }

  private static CampaignDraft withSlug(CampaignDraft draft, String slug) {
    if (draft.slug() != null && !draft.slug().equals(slug)) {
      throw new ProblemException(
          ProblemCode.INVALID_CAMPAIGN,
          "slug ในข้อมูลไม่ตรงกับที่อยู่ เปลี่ยน slug ของแคมเปญที่มีอยู่ไม่ได้ ให้ส่ง slug เดิมหรือสร้างแคมเปญใหม่",
          List.of(new FieldError("slug", "ต้องเป็น " + slug + " ตามที่อยู่")));
    }
    return new CampaignDraft(
        slug,
        draft.name(),
        draft.tags(),
        draft.from(),
        draft.until(),
        draft.scope(),
        draft.expectedKinds(),
        draft.dueDates(),
        draft.captureDays(),
        draft.version());
  }

  private static Campaign done(String slug, Change change) {
    if (change instanceof Change.Done done) {
      return done.campaign();
    }
    if (change instanceof Change.Newer newer) {
      throw new ProblemException(
          ProblemCode.CHANGED_MEANWHILE,
          "มีผู้แก้ไขแคมเปญนี้แล้ว (ขณะนี้เป็นรุ่นที่ "
              + newer.version()
              + ") ให้อ่านแคมเปญใหม่ ตรวจความเปลี่ยนแปลง แล้วส่งการแก้ไขอีกครั้ง");
    }
    if (change instanceof Change.HasPosts) {
      throw new ProblemException(
          ProblemCode.CAMPAIGN_HAS_POSTS,
          "แคมเปญนี้มีโพสต์ที่เก็บไว้แล้ว จึงลบไม่ได้ หากต้องการหยุดเก็บ ให้กำหนดวันสิ้นสุด (until)");
    }
    throw KnownCampaigns.unknown(slug);
  }

  private static HttpResponse<CampaignView> created(Campaign campaign) {
    return answer(
        HttpResponse.created(URI.create(Api.BASE + "/campaigns/" + campaign.slug())), campaign);
  }

  private static HttpResponse<CampaignView> answer(
      MutableHttpResponse<CampaignView> response, Campaign campaign) {
    return response
        .header(HttpHeaders.ETAG, EntityTags.of(campaign.version()))
        .body(CampaignView.of(campaign));
  }

  private static ProblemException exists(String slug) {
    return new ProblemException(
        ProblemCode.CAMPAIGN_EXISTS,
        "มีแคมเปญ «" + slug + "» อยู่แล้ว ใช้ slug อื่น หรือแก้ไขแคมเปญเดิมด้วย PUT",
        List.of(new FieldError("slug", "มีผู้ใช้แล้ว")));
  }
}
