package io.thintag.collect.file;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
final class FileBeans {

  /** Rows of a page: small enough for one transaction, large enough not to be felt. */
  private static final int ROWS = 1_000;

  @Singleton
  @Named("import")
  RegisteredSource file(JsonMapper json) {
    return new RegisteredSource("import", Lane.FILE_IMPORT, false, new FileSource(json, ROWS));
  }
}
