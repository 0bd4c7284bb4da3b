package io.thintag.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.thintag.api.ApiTest;
import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignStore;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class CaptionCheckTest extends ApiTest {
  private static final String ALL =
      "#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต #อบตบ้านไร่";

  @Inject CaptionCheck check;
  @Inject TagKits kits;
  @Inject CampaignStore campaigns;
  @Inject Registry registry;

  private Campaign campaign() {
    return campaigns.find("khongdi-banrao").orElseThrow();
  }

  private Unit unit(String code) {
    return registry.unit(code).orElseThrow();
  }

  private CheckedCaption check(String caption) {
    return check.check(campaign(), unit("6360903"), caption);
  }

  @Test
  void leavesARightCaptionAlone() {
    CheckedCaption checked = check("งานวันนี้ " + ALL);
    assertThat(checked.isRight()).isTrue();
    assertThat(checked.corrected()).isEqualTo("งานวันนี้ " + ALL);
    assertThat(check(ALL.replace('#', '＃')).isRight()).isTrue();
    assertThat(check(ALL + ".").isRight()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "#อบต.บ้านไร่, CUT, #อบต.บ้านไร่",
    "#อบต. บ้านไร่, CUT, #อบต. บ้านไร่",
    "#อบต บ้านไร่, CUT, #อบต บ้านไร่",
    "#เทศบาล/อบต.บ้านไร่, CUT, #เทศบาล/อบต.บ้านไร่",
    "#เทศบาลตำบลบ้านไร่, KIND, #เทศบาลตำบลบ้านไร่",
    "#องค์การบริหารส่วนตำบลบ้านไร่, FORM, #องค์การบริหารส่วนตำบลบ้านไร่",
    "#อบต_บ้านไร่, FORM, #อบต_บ้านไร่",
    "#อบตบ้านไร่อำเภอเทพสถิต, JOINED, #อบตบ้านไร่อำเภอเทพสถิต",
    "โดย อบตบ้านไร่, NO_HASH, ''",
    "สวัสดี, MISSING, ''",
    "#อบต.บ้านไร่ #เทศบาลบ้านไร่, CUT, #อบต.บ้านไร่"
  })
  void saysWhatIsWrongWithTheTagOfABody(String tag, Fault fault, String written) {
    String others = ALL.replace(" #อบตบ้านไร่", "");
    CheckedCaption checked = check(tag + " " + others);
    assertThat(checked.findings().get(4))
        .isEqualTo(new CheckedCaption.Finding("#อบตบ้านไร่", fault, written));
    assertThat(checked.present()).isEqualTo(4);
    assertThat(checked.strays()).isEmpty();
    assertThat(check(checked.corrected()).isRight()).as(checked.corrected()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "#อำเภอบ้านเขว้า, #อำเภอบ้านเขว้า",
    "#อ.บ้านเขว้า, #อ.บ้านเขว้า",
    "#จังหวัดเลย, #จังหวัดเลย",
    "#จ.เลย, #จ.เลย"
  })
  void noticesTagsOfOtherPlaces(String tag, String stray) {
    CheckedCaption checked = check(ALL + " " + tag + " สวย");
    assertThat(checked.strays()).containsExactly(stray);
    assertThat(checked.isRight()).isFalse();
    assertThat(checked.corrected()).isEqualTo(ALL + " สวย");
  }

  @Test
  void takesOrdinaryWordsForNoPlaces() {
    assertThat(check(ALL + " #จักสาน #อาหารไทย #เขตอนุรักษ์ #ขนมไทย ##").strays()).isEmpty();
  }

  @Test
  void mendsTheCampaignsOwnTags() {
    CheckedCaption checked = check("ไปกัน #ของดี.บ้านเรา #เที่ยวท้องถิ่น2568\nลิงก์");
    assertThat(checked.findings().stream().map(CheckedCaption.Finding::fault))
        .containsExactly(Fault.CUT, Fault.JOINED, Fault.MISSING, Fault.MISSING, Fault.MISSING);
    assertThat(checked.corrected()).startsWith("ไปกัน").endsWith("\n" + ALL);
  }

  @Test
  void asksAProvinceForNoDistrict() {
    TagKit kit = kits.of(campaign(), unit("36"));
    assertThat(kit.line()).isEqualTo("#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ");
    assertThat(kits.of(campaign(), unit("3609")).line())
        .isEqualTo("#ของดีบ้านเรา #เที่ยวท้องถิ่น #จังหวัดชัยภูมิ #อำเภอเทพสถิต");
    assertThat(kits.of(campaign(), unit("TH")).line()).isEqualTo("#ของดีบ้านเรา #เที่ยวท้องถิ่น");
  }

  @Test
  void putsTheMostUsefulTagsFirst() {
    TagKit kit = kits.of(campaign(), unit("6360903"));
    assertThat(kit.line()).isEqualTo(ALL);
    String useful = "#ของดีบ้านเรา #อบตบ้านไร่ #อำเภอเทพสถิต #จังหวัดชัยภูมิ #เที่ยวท้องถิ่น";
    assertThat(kit.platforms().stream().map(PlatformLine::platform))
        .containsExactly("instagram", "tiktok", "threads");
    assertThat(kit.platforms())
        .allSatisfy(line -> assertThat(line.line()).isEqualTo(useful))
        .noneMatch(PlatformLine::isCut);
    assertThat(kit.platforms().get(2).tags()).containsExactly("#ของดีบ้านเรา");
    PlatformLine six =
        PlatformLine.of(TagLimit.TIKTOK, List.of("#1ก", "#2", "#3", "#4", "#5", "#6"));
    assertThat(six.line()).isEqualTo("#1ก #2 #3 #4 #5 6");
    assertThat(six.isCut()).isTrue();
  }
}
