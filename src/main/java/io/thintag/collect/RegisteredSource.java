package io.thintag.collect;

/**
 * A source as the house knows it. Each platform's sub-package offers one as a bean.
 *
 * @param name stable name, used in configuration, REST and SQL
 * @param lane which queries it takes: {@link Query.Tag} or {@link Query.KnownAccount}
 * @param refreshes true if it also takes {@link Query.Refresh}
 * @param source fetches the pages
 */
public record RegisteredSource(String name, Lane lane, boolean refreshes, Source source) {}
