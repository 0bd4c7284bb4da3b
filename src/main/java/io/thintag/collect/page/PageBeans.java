package io.thintag.collect.page;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
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
}
