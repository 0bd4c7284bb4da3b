package io.thintag.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.oauth2.endpoint.authorization.state.State;
import io.micronaut.security.oauth2.endpoint.token.response.DefaultOpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdAuthenticationMapper;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdClaims;
import io.micronaut.security.oauth2.endpoint.token.response.OpenIdTokenResponse;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Finds the user of somebody whom an institution has recognised, by one claim of its ID token
 * ({@code thintag.access.oidc.claim}). The institution says who it is; what that user may do and
 * where stands here, and whom nobody has entered here stays out. An address of mail counts only if
 * the institution has verified it.
 */
@Singleton
@Replaces(DefaultOpenIdAuthenticationMapper.class)
final class InstitutionUsers implements OpenIdAuthenticationMapper {
  private static final String UNKNOWN =
      "เข้าสู่ระบบของหน่วยงานได้แล้ว แต่ยังไม่มีผู้ใช้นี้ใน ThinTag ให้ผู้ดูแลระบบเพิ่มผู้ใช้ก่อน";

  private final UserStore users;
  private final String claim;
  private final Scheduler blocking;

  InstitutionUsers(
      UserStore users,
      @Value("${thintag.access.oidc.claim:preferred_username}") String claim,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.users = users;
    this.claim = claim;
    this.blocking = Schedulers.fromExecutor(executor);
  }

  @Override
  public Publisher<AuthenticationResponse> createAuthenticationResponse(
      String institution, OpenIdTokenResponse answer, OpenIdClaims claims, @Nullable State state) {
    return Mono.fromCallable(
            () ->
                name(claims)
                    .flatMap(users::find)
                    .map(UserStore.Stored::user)
                    .filter(user -> !user.disabled())
                    .map(user -> AuthenticationResponse.success(user.name()))
                    .orElseGet(() -> AuthenticationResponse.failure(UNKNOWN)))
        .subscribeOn(blocking);
  }

  private Optional<String> name(OpenIdClaims claims) {
    boolean mail = claim.equals(OpenIdClaims.CLAIMS_EMAIL);
    if (mail && !Boolean.TRUE.equals(claims.isEmailVerified())) {
      return Optional.empty();
    }
    return Optional.ofNullable(claims.get(claim)).map(Object::toString).filter(n -> !n.isBlank());
  }
}
