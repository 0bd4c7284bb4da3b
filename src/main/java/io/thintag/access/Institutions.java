package io.thintag.access;

import io.micronaut.security.oauth2.configuration.OauthClientConfiguration;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/**
 * Institutions whose own sign-in (OpenID Connect) is configured under {@code
 * micronaut.security.oauth2.clients.NAME}.
 */
@Singleton
public final class Institutions {
  private final List<Institution> all;

  Institutions(Collection<OauthClientConfiguration> clients) {
    this.all =
        clients.stream()
            .filter(client -> client.isEnabled() && client.getOpenid().isPresent())
            .map(client -> new Institution(client.getName(), "/oauth/login/" + client.getName()))
            .sorted(java.util.Comparator.comparing(Institution::name))
            .toList();
  }

  /**
   * One of them.
   *
   * @param name as configured
   * @param address path that leads to its sign-in
   */
  public record Institution(String name, String address) {}

  /** In the order of their names. */
  public List<Institution> all() {
    return all;
  }
}
