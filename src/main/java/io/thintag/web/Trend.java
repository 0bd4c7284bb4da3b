package io.thintag.web;

import io.thintag.tally.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Posts day by day.
 *
 * @param first first Asia/Bangkok day
 * @param total posts of each day from then on, over all platforms
 * @param platforms posts of each day by platform; never empty days left out
 */
record Trend(LocalDate first, long[] total, Map<String, long[]> platforms) {

  /** The given number of days; they end today, or with the last post if nothing came in them. */
  static Trend of(Timeline timeline, LocalDate today, int days) {
    LocalDate newest = LocalDate.MIN;
    for (Timeline.Series series : timeline.series()) {
      for (Timeline.Point point : series.points()) {
        if (point.posts() > 0 && point.start().isAfter(newest)) {
          newest = point.start();
        }
      }
    }
    boolean quiet = newest.isBefore(today.minusDays(days - 1L)) && newest.isAfter(LocalDate.MIN);
    LocalDate last = quiet || newest.isAfter(today) ? newest : today;
    LocalDate first = last.minusDays(days - 1L);
    long[] total = new long[days];
    Map<String, long[]> platforms = new LinkedHashMap<>();
    for (Timeline.Series series : timeline.series()) {
      long[] own = new long[days];
      for (Timeline.Point point : series.points()) {
        long at = point.start().toEpochDay() - first.toEpochDay();
        if (at >= 0 && at < days) {
          own[(int) at] = point.posts();
          total[(int) at] += point.posts();
        }
      }
      platforms.put(series.platform(), own);
    }
    return new Trend(first, total, platforms);
  }

  LocalDate last() {
    return first.plusDays(total.length - 1L);
  }

  LocalDate day(int index) {
    return first.plusDays(index);
  }

  long sum() {
    return sum(total);
  }

  static long sum(long[] days) {
    long sum = 0;
    for (long posts : days) {
      sum += posts;
    }
    return sum;
  }

  long most() {
    long most = 0;
    for (long posts : total) {
      most = Math.max(most, posts);
    }
    return most;
  }

  /** The days with their numbers, the newest first. */
  List<Day> newestFirst() {
    List<Day> list = new ArrayList<>();
    for (int i = total.length - 1; i >= 0; i--) {
      int at = i;
      list.add(new Day(day(i), total[i], platforms.values().stream().map(own -> own[at]).toList()));
    }
    return list;
  }

  /** One day, its platforms in the order of the trend. */
  record Day(LocalDate day, long total, List<Long> platforms) {}
}
