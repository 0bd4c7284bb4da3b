package io.thintag.submission;

import io.thintag.area.Gazetteer;
import io.thintag.area.Level;
import io.thintag.area.Unit;
import io.thintag.campaign.Campaign;
import io.thintag.campaign.CampaignTag;
import io.thintag.campaign.Place;
import io.thintag.campaign.PlaceNames;
import io.thintag.campaign.PlaceNaming;
import io.thintag.campaign.TagCheck;
import io.thintag.campaign.TagQuality;
import io.thintag.campaign.TagRole;
import io.thintag.post.Hashtag;
import io.thintag.post.Hashtags;
import io.thintag.post.Post;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the ordered tags as an officer of a unit should, and finds those that a post lacks. */
@Singleton
public final class WrittenTags {

  /** Where a name belongs that nobody told us. */
  private static final String BLANK = "____";

  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?:\\{kind\\})?\\{(province|district|body)\\}$");

  /** Words that platforms keep within a hashtag. */
  private static final Pattern ONE_TAG = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");

  private static final String BANGKOK = "กรุงเทพมหานคร";

  private final Gazetteer gazetteer;
  private final PlaceNaming naming;

  WrittenTags(Gazetteer gazetteer, PlaceNaming naming) {
    this.gazetteer = gazetteer;
    this.naming = naming;
  }

  /**
   * The check-list of a post.
   *
   * @param unitCode the unit whose place tags are asked; null: it is not known
   */
  TagList of(Campaign campaign, @Nullable String unitCode, Post post) {
    Set<Hashtag> carried = new LinkedHashSet<>(Hashtags.in(post.text()));
    post.hashtags().stream().flatMap(tag -> Hashtag.read(tag).stream()).forEach(carried::add);
    return of(campaign, unitCode, carried, post.text());
  }

  /** What a unit should write; nothing of it is there yet. */
  public TagList ordered(Campaign campaign, String unitCode) {
    return of(campaign, unitCode, Set.of(), "");
  }

  /** What a unit can write, in the letter's order: a province names no district and no body. */
  public List<WrittenTag> writable(Campaign campaign, String unitCode) {
    Optional<Unit> unit = gazetteer.unit(unitCode);
    return campaign.tags().stream().flatMap(tag -> writable(tag, unit).stream()).toList();
  }

  private Optional<WrittenTag> writable(CampaignTag tag, Optional<Unit> unit) {
    Matcher placeholder = PLACEHOLDER.matcher(tag.text());
    if (tag.role() != TagRole.PLACE || !placeholder.find()) {
      return Optional.of(new WrittenTag("#" + tag.text(), tag, null, null));
    }
    Place place = place(placeholder);
    return unit.flatMap(known -> at(place, known))
        .map(bearer -> new WrittenTag("#" + written(tag, unit), tag, place, bearer));
  }

  private TagList of(
      Campaign campaign, @Nullable String unitCode, Set<Hashtag> carried, String text) {
    PlaceNames place = unitCode == null ? PlaceNames.UNKNOWN : naming.of(unitCode);
    Optional<Unit> unit = Optional.ofNullable(unitCode).flatMap(gazetteer::unit);
    List<String> tags = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (TagCheck check : TagQuality.check(campaign, carried, text, place)) {
      String tag = "#" + written(check.tag(), unit);
      tags.add(tag);
      if (!check.present()) {
        missing.add(tag);
      }
    }
    return new TagList(tags, missing);
  }

  /** The one unit of a post; null if it has none or several. */
  static @Nullable String only(List<String> units) {
    return units.size() == 1 ? units.get(0) : null;
  }

  private String written(CampaignTag tag, Optional<Unit> unit) {
    Matcher placeholder = PLACEHOLDER.matcher(tag.text());
    if (tag.role() != TagRole.PLACE || !placeholder.find()) {
      return tag.text();
    }
    String words = tag.text().substring(0, placeholder.start());
    Place place = place(placeholder);
    return unit.flatMap(known -> at(place, known))
        .map(bearer -> named(place, words, bearer))
        .orElseGet(() -> (ONE_TAG.matcher(words).matches() ? words : "") + BLANK);
  }

  private static Place place(Matcher placeholder) {
    return switch (placeholder.group(1)) {
      case "province" -> Place.PROVINCE;
      case "district" -> Place.DISTRICT;
      default -> Place.BODY;
    };
  }

  private Optional<Unit> at(Place place, Unit unit) {
    return switch (place) {
      case PROVINCE -> Optional.ofNullable(unit.provinceCode()).flatMap(gazetteer::unit);
      case DISTRICT -> Optional.ofNullable(unit.districtCode()).flatMap(gazetteer::unit);
      case BODY -> Optional.of(unit).filter(known -> known.level() == Level.BODY);
    };
  }

  /**
   * A hashtag ends at a dot or slash, so the letter's «เทศบาล/อบต.» becomes the body's own kind.
   */
  private static String named(Place place, String words, Unit bearer) {
    String word =
        switch (bearer.kind()) {
          case "อบจ." -> "อบจ";
          case "อบต." -> "อบต";
          case "ทน." -> "เทศบาลนคร";
          case "ทม." -> "เทศบาลเมือง";
          case "ทต." -> "เทศบาลตำบล";
          case "อำเภอ", "เขต" -> bearer.kind();
          case "จังหวัด" -> ONE_TAG.matcher(words).matches() ? words : "จังหวัด";
          default -> "";
        };
    if (!word.isEmpty()) {
      return word + bearer.name();
    }
    return bearer.name().startsWith("กรุงเทพ") ? BANGKOK : bearer.fullName();
  }
}
