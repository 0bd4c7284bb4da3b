package io.thintag.demo;

import io.thintag.demo.Wording.Writing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A post's text, composed anew each time it is asked for: the same post in the same phase always
 * reads the same.
 *
 * @param title one line, without markup
 * @param body some lines, hashtags included
 */
record Story(String title, String body) {

  /** Composes the text of a post in a phase. */
  static Story of(DemoPost post, int phase, long seed, Phrases phrases) {
    Wording wording = post.wording(phase);
    Dice dice = Dice.of(seed, "story", post.number());
    String section = section(wording.tags());
    String title = phrases.one(section, dice);
    List<String> lines = new ArrayList<>();
    lines.add(phrases.one("detail", dice) + " " + phrases.one("detail", dice));
    lines.add(phrases.one("closing", dice) + " " + phrases.one("emoji", dice));
    String lead = dice.perMille(500) ? phrases.one("lead", dice) + " " : "";
    List<String> extras = extras(dice, phrases);
    if (wording.revision() > 0) {
      lines.add("(แก้ไขข้อมูลแล้ว)");
    }
    return new Story(title, typed(arranged(wording, lines, lead, extras), wording.writing()));
  }

  private static String section(Set<OrderedTag> tags) {
    if (tags.contains(OrderedTag.GOOD_THINGS) || tags.contains(OrderedTag.LOCAL_TRAVEL)) {
      return "opener";
    }
    return tags.contains(OrderedTag.STORIES) ? "story" : "notice";
  }

  private static List<String> extras(Dice dice, Phrases phrases) {
    List<String> extras = new ArrayList<>();
    for (int i = dice.below(4); i > 1; i--) {
      extras.add("#" + phrases.one("extra", dice));
    }
    return extras;
  }

  private static String arranged(
      Wording wording, List<String> lines, String lead, List<String> extras) {
    PlaceWords place = wording.place();
    List<String> text = new ArrayList<>(lines);
    if (!place.tags()) {
      text.add(lead + place.words());
    }
    List<String> block = new ArrayList<>();
    String campaign = campaignTags(wording);
    if (!campaign.isEmpty()) {
      block.add(campaign);
    }
    if (place.tags() && !place.words().isEmpty()) {
      block.add(place.words());
    }
    block.addAll(extras);
    if (!block.isEmpty()) {
      text.add(wording.writing() == Writing.TAGS_FIRST ? 0 : text.size(), String.join(" ", block));
    }
    return String.join("\n", text);
  }

  private static String campaignTags(Wording wording) {
    if (wording.writing() == Writing.LONGER_TAG) {
      return "#" + OrderedTag.GOOD_THINGS.text() + "อร่อยทุกอย่าง";
    }
    if (wording.writing() == Writing.NO_HASH) {
      return OrderedTag.GOOD_THINGS.text() + " " + OrderedTag.LOCAL_TRAVEL.text();
    }
    String hash = wording.writing() == Writing.FULL_WIDTH ? "＃" : "#";
    String gap = wording.writing() == Writing.GLUED ? "" : " ";
    return String.join(gap, wording.tagsInOrder().stream().map(tag -> hash + tag.text()).toList());
  }

  private static String typed(String text, Writing writing) {
    return writing == Writing.MISTYPED ? text.replace("แ", "เเ").replace("ำ", "ํา") : text;
  }
}
