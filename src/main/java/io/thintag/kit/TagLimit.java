package io.thintag.kit;

/**
 * A platform that keeps only some hashtags of a post, as reported in trade news: TikTok since
 * August 2025, Instagram since December 2025; Threads has one topic to a post.
 */
enum TagLimit {
  INSTAGRAM("instagram", 5, true),
  TIKTOK("tiktok", 5, true),
  THREADS("threads", 1, false);

  final String platform;
  final int most;

  /** False: further tags stay in the text as words that lead nowhere. */
  final boolean refusesMore;

  TagLimit(String platform, int most, boolean refusesMore) {
    this.platform = platform;
    this.most = most;
    this.refusesMore = refusesMore;
  }
}
