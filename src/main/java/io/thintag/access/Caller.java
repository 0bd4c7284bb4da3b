package io.thintag.access;

import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, and for which area.
 *
 * @param name of the user
 * @param unitCode the area: the user's unit, or the narrower one of the token in use
 * @param address where the request came from; null: not over the network
 */
public record Caller(String name, Role role, String unitCode, @Nullable String address) {
  static final String UNIT = "unit";
  static final String ADDRESS = "address";

  public Caller {
    if (name.isBlank() || unitCode.isBlank()) {
      throw new IllegalArgumentException("a caller has a name and an area");
    }
  }

  public Caller(String name, Role role, String unitCode) {
    this(name, role, unitCode, null);
  }

  /** The person at the machine itself, who may do everything. */
  public static Caller commandLine() {
    return new Caller("command line", Role.ADMIN, "TH");
  }

  /**
   * The caller behind a request that was let in.
   *
   * @throws IllegalArgumentException if it was let in by something else than this package
   */
  public static Caller of(Authentication authentication) {
    Role role =
        authentication.getRoles().stream()
            .flatMap(word -> Role.of(word).stream())
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a caller without role"));
    Object unit = authentication.getAttributes().get(UNIT);
    if (unit == null) {
      throw new IllegalArgumentException("a caller without area");
    }
    Object address = authentication.getAttributes().get(ADDRESS);
    return new Caller(
        authentication.getName(),
        role,
        unit.toString(),
        address == null ? null : address.toString());
  }

  /** True for those who see the whole country. */
  public boolean seesCountry() {
    return unitCode.equals("TH");
  }
}
