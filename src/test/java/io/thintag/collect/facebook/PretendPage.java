package io.thintag.collect.facebook;

import java.time.Instant;

/** Numbered posts of a pretend Page; each is a day younger than the one before. */
final class PretendPage {
  static final Instant FIRST = Instant.parse("2026-07-01T00:00:00Z");

  private PretendPage() {}

  static String id(int number) {
    return "1000_" + number;
  }

  static Instant time(int number) {
    return FIRST.plusSeconds(86_400L * number);
  }

  static String post(int number) {
    return """
        {"id":"%s","message":"โพสต์ %d #ของดีบ้านเรา","created_time":"%s",\
        "permalink_url":"https://www.facebook.com/1000/posts/%d","shares":{"count":2},\
        "reactions":{"data":[],"summary":{"total_count":3}},\
        "comments":{"data":[],"summary":{"total_count":1}},\
        "attachments":{"data":[{"media_type":"photo","type":"photo"}]}}"""
        .formatted(id(number), number, time(number).toString().replace("Z", "+0000"), number);
  }
}
