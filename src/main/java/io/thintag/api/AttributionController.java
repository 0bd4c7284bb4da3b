package io.thintag.api;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.thintag.area.Gazetteer;
import io.thintag.attribute.Attribution;
import io.thintag.attribute.AttributionInput;
import io.thintag.campaign.CampaignStore;
import io.thintag.campaign.FieldError;
import io.thintag.pipeline.CurrentAttributor;
import io.thintag.post.Account;
import io.thintag.post.Hashtag;
import io.thintag.store.AccountDirectory;
import io.thintag.store.Explanations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells which units a post belongs to; nothing is stored. */
@Controller(Api.BASE + "/attribution")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
@AnswersProblems
@Tag(name = "attribution")
class AttributionController {
  private static final int LONGEST_TEXT = 100_000;
  private static final int MOST_HASHTAGS = 1_000;

  private final CurrentAttributor attributor;
  private final AccountDirectory accounts;
  private final CampaignStore campaigns;
  private final Gazetteer gazetteer;
  private final Explanations explanations;

  AttributionController(
      CurrentAttributor attributor,
      AccountDirectory accounts,
      CampaignStore campaigns,
      Gazetteer gazetteer,
      Explanations explanations) {
    this.attributor = attributor;
    this.accounts = accounts;
    this.campaigns = campaigns;
    this.gazetteer = gazetteer;
    this.explanations = explanations;
  }

  @Post
  @Operation(summary = "Attribute a post to units, with evidence and in words; nothing is stored")
  AttributionView attribute(@Body AttributionRequest request) {
    AttributionInput input = input(request);
    List<String> campaignTags =
        campaigns.all().stream()
            .flatMap(campaign -> campaign.plainTags().stream())
            .map(Hashtag::toString)
            .toList();
    Attribution verdict = attributor.get().attribute(input, accounts.current(), campaignTags);
    return AttributionView.of(verdict, explanations.of(verdict));
  }

  private AttributionInput input(AttributionRequest request) {
    List<FieldError> errors = new ArrayList<>();
    String text = request.text();
    if (text == null || text.length() > LONGEST_TEXT) {
      errors.add(
          new FieldError(
              "text", text == null ? "ต้องระบุ" : "ต้องไม่เกิน " + LONGEST_TEXT + " ตัวอักษร"));
    }
    List<@Nullable String> hashtags = request.hashtags() == null ? List.of() : request.hashtags();
    if (hashtags.size() > MOST_HASHTAGS) {
      errors.add(new FieldError("hashtags", "ต้องไม่เกิน " + MOST_HASHTAGS + " แท็ก"));
    }
    checkUnit("claimedUnit", request.claimedUnit(), errors);
    checkUnit("scope", request.scope(), errors);
    if (!errors.isEmpty() || text == null) {
      throw new ProblemException(
          ProblemCode.BAD_REQUEST, "ข้อมูลไม่ถูกต้อง แก้ตามรายการใน errors แล้วส่งใหม่", errors);
    }
    return new AttributionInput(
        text,
        hashtags.stream().filter(Objects::nonNull).toList(),
        account(request),
        request.claimedUnit(),
        request.scope());
  }

  private void checkUnit(String field, @Nullable String code, List<FieldError> errors) {
    if (code != null && gazetteer.unit(code).isEmpty()) {
      errors.add(
          new FieldError(
              field, "ไม่พบหน่วยพื้นที่รหัสนี้ ค้นรหัสได้ที่ " + Api.BASE + "/units?q=ชื่อ"));
    }
  }

  private static @Nullable Account account(AttributionRequest request) {
    AttributionRequest.Poster poster = request.account();
    if (poster == null) {
      return null;
    }
    String platform = poster.platform() == null ? request.platform() : poster.platform();
    return platform == null || platform.isBlank()
        ? null
        : new Account(platform, poster.nativeId(), poster.handle(), poster.name());
  }
}
