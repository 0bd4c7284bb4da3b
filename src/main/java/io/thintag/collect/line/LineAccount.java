package io.thintag.collect.line;

import io.thintag.collect.RegisteredSource;

/**
 * An Official Account of the project.
 *
 * @param name as the configuration calls it
 * @param source the source as this account sees it: with its token and its quota
 */
public record LineAccount(String name, RegisteredSource source) {
  public LineAccount {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an account of LINE without a name");
    }
  }
}
