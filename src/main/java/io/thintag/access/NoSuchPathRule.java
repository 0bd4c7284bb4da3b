package io.thintag.access;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Lets somebody who is logged in learn that a path, method or format does not exist, instead of
 * being told that it is forbidden. Strangers learn nothing.
 */
@Singleton
final class NoSuchPathRule implements SecurityRule<HttpRequest<?>> {

  @Override
  public Publisher<SecurityRuleResult> check(
      @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
    boolean noRoute = request != null && RouteAttributes.getRouteMatch(request).isEmpty();
    return Publishers.just(
        noRoute && authentication != null
            ? SecurityRuleResult.ALLOWED
            : SecurityRuleResult.UNKNOWN);
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
