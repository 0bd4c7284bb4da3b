package io.thintag.collect.file;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

@Factory
final class FileBeans {

  @Singleton
  @Named("import")
  RegisteredSource file(@Named("import") SourceSettings settings, JsonMapper json) {
    return new RegisteredSource(
        "import", Lane.FILE_IMPORT, false, new FileSource(json, settings.pageSize()));
  }
}
