package io.thintag.collect.file;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import io.thintag.collect.Credential;
import io.thintag.collect.Lane;
import io.thintag.collect.RegisteredSource;
import io.thintag.collect.SourceSettings;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

@Factory
final class FileBeans {

  @Singleton
  @Named("import")
  RegisteredSource file(@Named("import") SourceSettings settings, JsonMapper json) {
    return new RegisteredSource(
        "import", Lane.FILE_IMPORT, false, new FileSource(json, settings.pageSize()));
  }

  @Singleton
  @Named("sheet")
  RegisteredSource sheet(Collection<SheetSettings> sheets, JsonMapper json) {
    return new RegisteredSource(
        "sheet",
        Set.of(Lane.FILE_IMPORT),
        false,
        null,
        new SheetSource(json, sheets),
        new SheetAnswers(),
        Credential.NONE);
  }
}
