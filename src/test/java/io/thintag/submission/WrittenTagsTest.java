package io.thintag.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignTag;
import io.thintag.campaign.TagRole;
import io.thintag.post.Account;
import io.thintag.post.Engagement;
import io.thintag.post.MediaKind;
import io.thintag.post.Post;
import io.thintag.post.PostKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenTagsTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final String THEPSATHIT = "6360903";
  private static final Campaign CAMPAIGN =
      new Campaign(
          "khongdi-banrao",
          "๑ อปท. ๑ อัตลักษณ์ท้องถิ่น",
          List.of(
              new CampaignTag(TagRole.CORE, "ของดีบ้านเรา"),
              new CampaignTag(TagRole.CORE, "เที่ยวท้องถิ่น"),
              new CampaignTag(TagRole.PLACE, "จังหวัด{province}"),
              new CampaignTag(TagRole.PLACE, "อำเภอ{district}"),
              new CampaignTag(TagRole.PLACE, "เทศบาล/อบต{body}")),
          LocalDate.parse("2025-03-20"),
          null,
          "TH",
          List.of(),
          List.of(),
          1);

  private final WrittenTags written =
      new WrittenTags(GAZETTEER, new io.thintag.campaign.PlaceNaming(GAZETTEER));

  private static Post post(String text, String... hashtags) {
    return new Post(
        new PostKey("facebook", "1"),
        text,
        List.of(hashtags),
        new Account("facebook", null, null, null),
        null,
        Instant.EPOCH,
        null,
        Engagement.UNKNOWN,
        MediaKind.TEXT,
        false);
  }

  @Test
  void saysWhichTagIsMissingAndGivesTheLineToPaste() {
    TagList list =
        written.of(
            CAMPAIGN,
            THEPSATHIT,
            post("#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อบต.บ้านไร่"));
    assertThat(list.sentence()).isEqualTo("ครบ 4/5 ขาด #อำเภอเทพสถิต");
    assertThat(list.line())
        .isEqualTo("#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่");
  }

  @Test
  void leavesTheNameBlankWhereNobodyKnowsTheUnit() {
    assertThat(written.of(CAMPAIGN, null, post("", "ของดีบ้านเรา")).sentence())
        .isEqualTo("ครบ 1/5 ขาด #เที่ยวท้องถิ่น #จังหวัด____ #อำเภอ____ #____");
    assertThat(written.of(CAMPAIGN, "3609", post("#ของดีบ้านเรา")).missing())
        .containsExactly("#เที่ยวท้องถิ่น", "#จังหวัดชัยภูมิ", "#อำเภอเทพสถิต", "#____");
  }

  @Test
  void asksAProvincialBodyForNoDistrict() {
    Unit provincial =
        GAZETTEER.units().stream()
            .filter(unit -> unit.kind().equals("อบจ.") && unit.name().equals("ชัยภูมิ"))
            .findFirst()
            .orElseThrow();
    assertThat(written.of(CAMPAIGN, provincial.code(), post("")).line())
        .isEqualTo("#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อบจชัยภูมิ");
  }

  @Test
  void theLineToPasteIsCompleteForEveryLocalBody() {
    List<String> incomplete =
        GAZETTEER.units().stream()
            .filter(unit -> unit.level() == Level.BODY)
            .map(
                unit -> {
                  String line = written.of(CAMPAIGN, unit.code(), post("")).line();
                  return unit.code()
                      + " "
                      + written.of(CAMPAIGN, unit.code(), post(line)).sentence();
                })
            .filter(sentence -> sentence.contains("ขาด"))
            .toList();
    assertThat(incomplete).isEmpty();
  }
}
