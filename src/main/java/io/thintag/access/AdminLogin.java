package io.thintag.access;

import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import jakarta.inject.Singleton;
import java.util.List;

/** Lets the one administrator in by HTTP Basic, until there are users. */
@Singleton
final class AdminLogin<B> implements HttpRequestExecutorAuthenticationProvider<B> {
  private static final String ROLE = "ADMIN";
  private final AdminPassword admin;
  private final LoginThrottle throttle;

  AdminLogin(AdminPassword admin, LoginThrottle throttle) {
    this.admin = admin;
    this.throttle = throttle;
  }

  @Override
  public AuthenticationResponse authenticate(
      HttpRequest<B> request, @NonNull AuthenticationRequest<String, String> credentials) {
    String address = request.getRemoteAddress().getAddress().getHostAddress();
    if (throttle.mustWait(address)) {
      throw new HttpStatusException(
          HttpStatus.TOO_MANY_REQUESTS, "ใส่รหัสผ่านผิดหลายครั้งเกินไป รอหนึ่งนาทีแล้วลองใหม่");
    }
    if (credentials.getIdentity().equals(AdminPassword.USER)
        && admin.matches(credentials.getSecret())) {
      return AuthenticationResponse.success(AdminPassword.USER, List.of(ROLE));
    }
    throttle.failed(address);
    return AuthenticationResponse.failure();
  }
}
