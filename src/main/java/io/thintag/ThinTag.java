package io.thintag;

import io.micronaut.runtime.Micronaut;

/** Entry point. */
public final class ThinTag {
  private ThinTag() {}

  public static void main(String[] args) {
    Micronaut.run(ThinTag.class, args);
  }
}
