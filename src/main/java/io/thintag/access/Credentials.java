package io.thintag.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes what the rest of the application knows of a caller. */
@Singleton
final class Credentials {
  /** Whether changes are allowed: {@link Boolean}. */
  static final String WRITES = "writes";

  /** The token that changes must carry; only callers with a session have one. */
  static final String CSRF = "csrf";

  static final String LOCALE = "locale";
  static final String DIGITS = "digits";

  private final HttpClientAddressResolver addresses;

  Credentials(HttpClientAddressResolver addresses) {
    this.addresses = addresses;
  }

  String address(HttpRequest<?> request) {
    String address = addresses.resolve(request);
    return address == null ? "unknown" : address;
  }

  Authentication of(HttpRequest<?> request, User user) {
    return of(request, user, user.unitCode(), Map.of(WRITES, true));
  }

  Authentication of(HttpRequest<?> request, User user, String unit, Map<String, Object> more) {
    Map<String, Object> attributes = new HashMap<>(more);
    attributes.put(Caller.UNIT, unit);
    attributes.put(Caller.ADDRESS, address(request));
    attributes.put(LOCALE, user.locale());
    attributes.put(DIGITS, user.digits());
    return Authentication.build(user.name(), List.of(user.role().wireName()), attributes);
  }
}
