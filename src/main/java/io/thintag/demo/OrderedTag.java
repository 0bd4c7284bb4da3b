package io.thintag.demo;

import java.util.Arrays;
import java.util.Optional;

/** The campaigns' own hashtags. */
enum OrderedTag {
  GOOD_THINGS("ของดีบ้านเรา"),
  LOCAL_TRAVEL("เที่ยวท้องถิ่น"),
  STORIES("เรื่องเล่าจากชุมชน"),
  MINISTRY("มหาดไทย");

  private final String text;

  OrderedTag(String text) {
    this.text = text;
  }

  /** As the letters write it, without #. */
  String text() {
    return text;
  }

  /** The tag that somebody asks for, in any Unicode form, with or without #. */
  static Optional<OrderedTag> named(String name) {
    String normal = Markup.normal(name.startsWith("#") ? name.substring(1) : name);
    return Arrays.stream(values())
        .filter(tag -> Markup.normal(tag.text).equals(normal))
        .findFirst();
  }
}
