package io.thintag.api;

import io.thintag.area.Registry;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.export.FileName;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names files after what they hold: «ยอดโพสต์ เรื่องเล่าจากชุมชน จังหวัดชัยภูมิ». */
@Singleton
final class FileNames {
  private final KnownCampaigns campaigns;
  private final Registry registry;

  FileNames(KnownCampaigns campaigns, Registry registry) {
    this.campaigns = campaigns;
    this.registry = registry;
  }

  /**
   * The name of a file about a campaign.
   *
   * @param plain for programs that know ASCII only
   * @param thai what it holds
   * @param unit code of the unit that it is about; null or none of a unit: the whole campaign
   */
  FileName of(String plain, String thai, String slug, @Nullable String unit) {
    Campaign campaign = campaigns.get(slug);
    Optional<String> area =
        Optional.ofNullable(unit)
            .filter(code -> !code.equals(campaign.scope()))
            .flatMap(registry::unit)
            .map(Unit::fullName);
    return new FileName(
        plain,
        Stream.concat(Stream.of(thai, campaign.name()), area.stream())
            .collect(Collectors.joining(" ")));
  }
}
