package io.thintag.kit;

import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.Place;
import io.thintag.campaign.TagRole;
import io.thintag.submission.WrittenTag;
import io.thintag.submission.WrittenTags;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Makes the tag kit of a unit. */
@Singleton
public final class TagKits {
  private final WrittenTags written;

  TagKits(WrittenTags written) {
    this.written = written;
  }

  public TagKit of(Campaign campaign, Unit unit) {
    List<WrittenTag> tags = written.writable(campaign, unit.code());
    List<String> useful = useful(tags);
    return new TagKit(
        tags.stream().map(WrittenTag::text).toList(),
        Arrays.stream(TagLimit.values()).map(limit -> PlatformLine.of(limit, useful)).toList());
  }

  /**
   * First what makes a post count, one core tag; then what says whose it is, the body before what
   * tells it from its namesakes; then the rest.
   */
  private static List<String> useful(List<WrittenTag> tags) {
    List<WrittenTag> sorted = new ArrayList<>(tags);
    sorted.sort(Comparator.comparingInt(TagKits::rank));
    List<String> texts = new ArrayList<>(sorted.stream().map(WrittenTag::text).toList());
    tags.stream()
        .filter(tag -> tag.tag().role() == TagRole.CORE)
        .findFirst()
        .ifPresent(
            core -> {
              texts.remove(core.text());
              texts.add(0, core.text());
            });
    return List.copyOf(texts);
  }

  private static int rank(WrittenTag tag) {
    Place place = tag.place();
    if (place == null) {
      return tag.tag().role() == TagRole.CORE ? 4 : 5;
    }
    return switch (place) {
      case BODY -> 1;
      case DISTRICT -> 2;
      case PROVINCE -> 3;
    };
  }
}
