package io.thintag.collect.page;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import io.thintag.collect.WatchSettings;
import io.thintag.collect.WatchedSites;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

@Factory
final class PageBeans {

  @Singleton
  @Named("page")
  RegisteredSource page(
      @Named("page") SourceSettings settings, List<PageSite> sites, JsonMapper json) {
    return new RegisteredSource(
        "page", Lane.KNOWN_ACCOUNTS, false, new PageSource(json, sites, settings.pageSize()));
  }

  /** A configured site is watched from its list page. */
  @Singleton
  WatchedSites watched(Collection<PageSite> sites) {
    return () -> sites.stream().map(PageBeans::watched).toList();
  }

  private static WatchSettings watched(PageSite site) {
    return new WatchSettings(site.key(), "page", site.listUrl(), site.unit(), null, null, null);
  }
}
