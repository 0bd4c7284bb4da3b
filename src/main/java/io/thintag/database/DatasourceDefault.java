package io.thintag.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.BeanInitializedEventListener;
import io.micronaut.context.event.BeanInitializingEvent;
import jakarta.inject.Singleton;

/** Points the default data source at the embedded database if no address is configured. */
@Singleton
final class DatasourceDefault implements BeanInitializedEventListener<DatasourceConfiguration> {
  private final BeanProvider<EmbeddedDatabase> embedded;

  DatasourceDefault(BeanProvider<EmbeddedDatabase> embedded) {
    this.embedded = embedded;
  }

  @Override
  public DatasourceConfiguration onInitialized(
      BeanInitializingEvent<DatasourceConfiguration> event) {
    DatasourceConfiguration settings = event.getBean();
    String address = settings.getConfiguredUrl();
    if (address == null || address.isBlank()) {
      EmbeddedDatabase database = embedded.get();
      settings.setUrl(database.url());
      settings.setUsername(database.user());
      settings.setPassword(database.password());
    }
    return settings;
  }
}
