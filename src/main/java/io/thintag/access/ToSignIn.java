package io.thintag.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.security.authentication.WwwAuthenticateChallengeProvider;
import io.micronaut.security.config.RedirectConfiguration;
import io.micronaut.security.config.RedirectService;
import io.micronaut.security.errors.PriorToLoginPersistence;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Leads strangers who open a page to the sign-in; programs get a problem and no page. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class ToSignIn extends DefaultAuthorizationExceptionHandler {

  ToSignIn(
      ErrorResponseProcessor<?> problems,
      RedirectConfiguration redirects,
      RedirectService service,
      List<WwwAuthenticateChallengeProvider<HttpRequest<?>>> challenges,
      @Nullable PriorToLoginPersistence<HttpRequest<?>, MutableHttpResponse<?>> prior) {
    super(problems, redirects, service, challenges, prior);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
    return isStrangerOnAPage(request, refused)
        ? HttpResponse.seeOther(URI.create("/login?next=" + here(request)))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
        : super.handle(request, refused);
  }

  private static boolean isStrangerOnAPage(HttpRequest<?> request, AuthorizationException refused) {
    return !refused.isForbidden()
        && request.getMethod() == HttpMethod.GET
        && !request.getPath().startsWith("/api/")
        && !request.getHeaders().contains(HttpHeaders.AUTHORIZATION)
        && request.accept().stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals);
  }

  private static String here(HttpRequest<?> request) {
    return URLEncoder.encode(request.getUri().toString(), StandardCharsets.UTF_8);
  }
}
