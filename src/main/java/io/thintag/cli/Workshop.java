package io.thintag.cli;

import io.micronaut.context.ApplicationContext;
import java.util.Map;

/**
 * The application without server and schedule, for one command. It may work beside a service that
 * runs on the same home.
 */
final class Workshop {
  private Workshop() {}

  static ApplicationContext open() {
    return start(Map.of("thintag.schedule.enabled", "false", "thintag.home-shared", "true"));
  }

  /** Starts the application; if that fails, what was started of it is stopped again. */
  static ApplicationContext start(Map<String, Object> properties) {
    ApplicationContext context =
        ApplicationContext.builder().banner(false).properties(properties).build();
    try {
      return context.start();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
  }
}
