package io.thintag.collect;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A source as the house knows it. Each platform's sub-package offers one as a bean.
 *
 * @param name stable name, used in configuration, REST and SQL
 * @param lanes which queries it takes: {@link Query.Tag}, {@link Query.KnownAccount} or {@link
 *     Query.Channel}
 * @param refreshes true if it also takes {@link Query.Refresh}
 * @param channelsOf platform whose registered accounts it reads as {@link Query.Channel}; null: it
 *     reads only the addresses that are watched
 * @param source fetches the pages
 * @param answers how the platform says what is wrong
 * @param credential how it is told who asks
 * @param quotas what the platform grants, by bucket
 * @param prices what a reading takes of them
 * @param note what people should know of it, in Thai; null: nothing in particular
 */
public record RegisteredSource(
    String name,
    Set<Lane> lanes,
    boolean refreshes,
    @Nullable String channelsOf,
    Source source,
    Answers answers,
    Credential credential,
    List<Quota> quotas,
    Prices prices,
    @Nullable String note) {

  public RegisteredSource {
    lanes = Set.copyOf(lanes);
    quotas = List.copyOf(quotas);
    if (lanes.isEmpty()) {
      throw new IllegalArgumentException("the source " + name + " has no lane");
    }
  }

  /** A source whose readings have no price known beforehand, and that needs no explanation. */
  public RegisteredSource(
      String name,
      Set<Lane> lanes,
      boolean refreshes,
      @Nullable String channelsOf,
      Source source,
      Answers answers,
      Credential credential,
      List<Quota> quotas) {
    this(
        name, lanes, refreshes, channelsOf, source, answers, credential, quotas, Prices.FREE, null);
  }

  /** A source without a quota. */
  public RegisteredSource(
      String name,
      Set<Lane> lanes,
      boolean refreshes,
      @Nullable String channelsOf,
      Source source,
      Answers answers,
      Credential credential) {
    this(name, lanes, refreshes, channelsOf, source, answers, credential, List.of());
  }

  /** A source of one lane that speaks plain HTTP and needs no secret. */
  public RegisteredSource(String name, Lane lane, boolean refreshes, Source source) {
    this(name, Set.of(lane), refreshes, null, source, Answers.HTTP, Credential.NONE);
  }

  /** The same source with a word to people. */
  public RegisteredSource noting(String words) {
    return new RegisteredSource(
        name, lanes, refreshes, channelsOf, source, answers, credential, quotas, prices, words);
  }

  /** The same source with prices. */
  public RegisteredSource priced(Prices known) {
    return new RegisteredSource(
        name, lanes, refreshes, channelsOf, source, answers, credential, quotas, known, note);
  }

  /**
   * The quota that a cost is taken from.
   *
   * @throws IllegalArgumentException if the source has no such bucket
   */
  public Quota quota(Cost cost) {
    return quotas.stream()
        .filter(quota -> quota.bucket().equals(cost.bucket()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(name + " has no quota of " + cost.bucket()));
  }

  public boolean has(Lane lane) {
    return lanes.contains(lane);
  }

  /** Whether the clock has it read: people hand in links and files when they like. */
  public boolean isTimed() {
    return has(Lane.TAG_SEARCH)
        || has(Lane.KNOWN_ACCOUNTS)
        || source instanceof PolledFiles polled && polled.hasFiles();
  }
}
