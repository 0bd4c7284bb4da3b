package io.thintag.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.thintag.area.Gazetteer;
import io.thintag.post.Hashtags;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceNamingTest {
  private static final PlaceNaming NAMING = new PlaceNaming(Gazetteer.load());
  private static final Campaign CAMPAIGN =
      new Campaign(
          "places",
          "ทดสอบ",
          List.of(
              new CampaignTag(TagRole.CORE, "ก"),
              new CampaignTag(TagRole.PLACE, "จังหวัด{province}"),
              new CampaignTag(TagRole.PLACE, "อำเภอ{district}"),
              new CampaignTag(TagRole.PLACE, "{kind}{body}")),
          LocalDate.of(2025, 1, 1),
          null,
          "TH",
          List.of(),
          List.of(),
          0);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "5130108, #ก #จังหวัดอุทัยธานี, false",
        "3100001, #ก #กทม, true",
        "3100001, #ก #กรุงเทพมหานคร, true",
        "3200408, #ก #จ.ชลบุรี #อ.บางละมุง #เมืองพัทยา, true",
        "3200408, #ก #จ.ชลบุรี #อ.บางละมุง #พัทยา, true",
        "2110101, #ก #จังหวัดสมุทรปราการ #อบจ.สมุทรปราการ, true",
        "2110101, #ก #จังหวัดสมุทรปราการ, false",
        "10, #ก #กรุงเทพมหานคร, false",
        "TH, #ก #จังหวัดชัยภูมิ, false",
        "nowhere, #ก #จังหวัดชัยภูมิ, false"
      })
  void knowsHowAUnitIsWritten(String unit, String text, boolean fullyTagged) {
    assertThat(TagQuality.fullyTagged(CAMPAIGN, Hashtags.in(text), text, NAMING.of(unit)))
        .isEqualTo(fullyTagged);
  }

  @ParameterizedTest
  @CsvSource({"เมือง", "เมืองชัยภูมิ"})
  void takesMueangForTheMueangDistrict(String name) {
    Gazetteer gazetteer = Gazetteer.load();
    String body =
        gazetteer.units().stream()
            .filter(unit -> "3601".equals(unit.districtCode()) && unit.kind().equals("อบต."))
            .findFirst()
            .orElseThrow()
            .code();
    String text = "#ก #จ.ชัยภูมิ #อ." + name + " #อบต." + gazetteer.require(body).name();
    assertThat(TagQuality.fullyTagged(CAMPAIGN, Hashtags.in(text), text, NAMING.of(body))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"#ทน.หัวหิน", "#เทศบาลนครหัวหิน", "#เทศบาลเมืองหัวหิน"})
  void takesFormerKindsAndNames(String tag) {
    String code =
        Gazetteer.load().units().stream()
            .filter(unit -> unit.fullName().equals("เทศบาลนครหัวหิน"))
            .findFirst()
            .orElseThrow()
            .code();
    String text = "#ก #จังหวัดประจวบคีรีขันธ์ #อำเภอหัวหิน " + tag;
    assertThat(TagQuality.fullyTagged(CAMPAIGN, Hashtags.in(text), text, NAMING.of(code))).isTrue();
  }
}
