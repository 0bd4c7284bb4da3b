package io.thintag.demo;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.thintag.area.Gazetteer;
import io.thintag.database.Home;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** The pretend internet runs in the environment {@code demo} and nowhere else. */
@Factory
@Requires(env = "demo")
final class DemoBeans {

  @Singleton
  DemoWorld demoWorld(Gazetteer gazetteer, DemoSettings settings) {
    return DemoWorld.create(gazetteer, settings.seed(), settings.posts());
  }

  /** A command beside a running demo asks that one's server. */
  @Context
  @Requires(property = "thintag.home-shared", notEquals = "true")
  @Bean(preDestroy = "close")
  DemoServer demoServer(DemoWorld world, DemoSettings settings, Clock clock, Home home) {
    return DemoServer.start(
        world,
        clock,
        new DemoServer.Options(
            settings.port(), Optional.of(home.folder().resolve("demo.properties"))));
  }
}
