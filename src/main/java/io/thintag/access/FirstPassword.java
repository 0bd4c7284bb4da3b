package io.thintag.access;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.core.annotation.Order;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Prints the random administrator password at the first start, and never again. */
@Singleton
@Order(FirstPassword.EARLY)
final class FirstPassword implements ApplicationEventListener<ServerStartupEvent> {
  static final int EARLY = -100;
  private final AdminPassword admin;

  FirstPassword(AdminPassword admin) {
    this.admin = admin;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    admin.invent().ifPresent(FirstPassword::print);
  }

  /** Straight to the console, since logs are kept and forwarded. */
  private static void print(String password) {
    System.out.printf(
        "%nThis is shown once. Log in as user \"%s\" with the password:  %s%n"
            + "To choose one yourself, set THINTAG_ADMIN_PASSWORD and start again.%n%n",
        AdminPassword.USER, password);
  }
}
