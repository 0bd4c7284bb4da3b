package io.thintag.access;

import io.micronaut.core.annotation.NonNull;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;
import io.thintag.change.Changes;
import io.thintag.change.Stamps;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Lets users in by HTTP Basic. */
@Singleton
final class PasswordLogin<B> implements HttpRequestExecutorAuthenticationProvider<B> {
  private final SignIn signIn;
  private final Credentials credentials;
  private final Changes changes;

  PasswordLogin(SignIn signIn, Credentials credentials, Changes changes) {
    this.changes = changes;
    this.signIn = signIn;
    this.credentials = credentials;
  }

  @Override
  public AuthenticationResponse authenticate(
      HttpRequest<B> request, @NonNull AuthenticationRequest<String, String> typed) {
    Stamps stamps = changes.now();
    Optional<User> user =
        signIn.check(typed.getIdentity(), typed.getSecret(), credentials.address(request), stamps);
    user.ifPresent(let -> new Admission(stamps, Instant.MAX).stayWith(request));
    return user.isEmpty()
        ? AuthenticationResponse.failure()
        : success(credentials.of(request, user.get()));
  }

  private static AuthenticationResponse success(Authentication authentication) {
    return AuthenticationResponse.success(
        authentication.getName(), authentication.getRoles(), authentication.getAttributes());
  }
}
