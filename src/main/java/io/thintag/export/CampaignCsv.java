package io.thintag.export;

import io.thintag.campaign.Campaign;
import io.thintag.campaign.TagRole;
import java.util.List;
import java.util.Locale;

/** Campaigns as a table. */
public final class CampaignCsv {
  public static final CsvTable<Campaign> TABLE =
      new CsvTable<>(
          List.of(
              new Column<>("slug", "รหัสแคมเปญ", Campaign::slug),
              new Column<>("name", "ชื่อแคมเปญ", Campaign::name),
              new Column<>("core_tags", "แฮชแท็กหลัก", c -> tags(c, TagRole.CORE)),
              new Column<>(
                  "companion_tags", "แฮชแท็กที่สั่งให้ใส่คู่กัน", c -> tags(c, TagRole.COMPANION)),
              new Column<>("place_tags", "แฮชแท็กบอกพื้นที่", c -> tags(c, TagRole.PLACE)),
              new Column<>("from", "วันเริ่ม", Campaign::from),
              new Column<>("until", "วันสิ้นสุด", Campaign::until),
              new Column<>("scope", "ขอบเขตพื้นที่", Campaign::scope),
              new Column<>(
                  "expected_kinds", "ประเภท อปท. ที่ต้องมีส่วนร่วม", Campaign::expectedKinds),
              new Column<>("due_dates", "กำหนดส่ง", CampaignCsv::dueDates),
              new Column<>("capture_days", "วันที่เก็บข้อมูลดิบ", Campaign::captureDays),
              new Column<>("version", "รุ่น", Campaign::version)));

  private CampaignCsv() {}

  private static List<String> tags(Campaign campaign, TagRole role) {
    return campaign.tags(role).stream().map(tag -> "#" + tag.text()).toList();
  }

  private static List<String> dueDates(Campaign campaign) {
    return campaign.dueDates().stream()
        .map(due -> due.tier().name().toLowerCase(Locale.ROOT) + "=" + due.date())
        .toList();
  }
}
