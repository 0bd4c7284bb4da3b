package io.thintag.collect.line;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * An Official Account: {@code thintag.sources.line.accounts.<name>}.
 *
 * @param token of its Messaging API channel; without one the account is not read
 */
@EachProperty("thintag.sources.line.accounts")
record LineAccountSettings(@Parameter String name, @Nullable String token) {

  /** Secrets must not find their way into a log. */
  @Override
  public String toString() {
    return "LineAccountSettings[" + name + "]";
  }
}
