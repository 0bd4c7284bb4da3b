package io.thintag.demo;

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
}
