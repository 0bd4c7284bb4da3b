package io.thintag.api;

import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.http.multipart.CompletedPart;
import io.micronaut.http.server.multipart.MultipartBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** A form with a file and fields in any order, taken when it is there whole. */
final class ImportForm implements AutoCloseable {
  private static final int LONGEST_FIELD = 4_000;

  private final Map<String, String> fields = new HashMap<>();
  private final Path file;
  private @Nullable String fileName;

  private ImportForm() throws IOException {
    this.file = Files.createTempFile("thintag-import-", ".part");
  }

  static ImportForm read(MultipartBody body) throws IOException {
    ImportForm form = new ImportForm();
    try {
      for (CompletedPart part : whole(body)) {
        form.take(part);
      }
      return form;
    } catch (IOException | RuntimeException e) {
      form.close();
      throw e;
    }
  }

  private static List<CompletedPart> whole(MultipartBody body) {
    return Flux.from(body).collectList().blockOptional().orElse(List.of());
  }

  private void take(CompletedPart part) throws IOException {
    try (InputStream content = part.getInputStream()) {
      if (part instanceof CompletedFileUpload upload && part.getName().equals("file")) {
        Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
        fileName = upload.getFilename();
      } else {
        byte[] start = content.readNBytes(LONGEST_FIELD);
        fields.put(part.getName(), new String(start, StandardCharsets.UTF_8));
      }
    }
  }

  @Nullable String field(String name) {
    return fields.get(name);
  }

  /** The name under which the file was sent, or the problem that there is no file. */
  String fileName() {
    if (fileName == null) {
      throw ProblemException.parameter("file", "ต้องแนบไฟล์ CSV หรือ JSON Lines ในช่อง file");
    }
    return fileName;
  }

  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    Files.delete(file);
  }
}
