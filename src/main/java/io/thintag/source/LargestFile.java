package io.thintag.source;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.format.ReadableBytes;
import jakarta.inject.Singleton;

/** The largest file or body that is taken, {@code thintag.imports.largest}. */
@Singleton
public final class LargestFile {
  private static final int MEGABYTE = 20;
  private final long bytes;

  LargestFile(@Value("${thintag.imports.largest}") @ReadableBytes Long bytes) {
    this.bytes = bytes;
  }

  public long bytes() {
    return bytes;
  }

  /** For people; at least 1. */
  public long megabytes() {
    return Math.max(1, bytes >> MEGABYTE);
  }
}
