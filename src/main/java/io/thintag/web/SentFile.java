package io.thintag.web;

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
import java.util.Locale;
import java.util.Map;
import reactor.core.publisher.Flux;

/**
 * A form with a file, as a browser sent it.
 *
 * @param fields the others, by name
 * @param file where the content lies; empty if none was chosen
 * @param name as it was called there; empty: none was chosen
 */
record SentFile(Map<String, String> fields, Path file, String name) {
  private static final int LONGEST_FIELD = 4_000;
  private static final int LONGEST_NAME = 200;

  SentFile {
    fields = Map.copyOf(fields);
  }

  /** Reads a form; the content goes into a file that is there. */
  static SentFile read(MultipartBody body, Path file) throws IOException {
    Map<String, String> fields = new HashMap<>();
    String name = "";
    for (CompletedPart part : Flux.from(body).collectList().blockOptional().orElseThrow()) {
      try (InputStream content = part.getInputStream()) {
        if (part instanceof CompletedFileUpload upload && part.getName().equals("file")) {
          Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
          name = plain(upload.getFilename());
        } else {
          byte[] start = content.readNBytes(LONGEST_FIELD);
          fields.put(part.getName(), new String(start, StandardCharsets.UTF_8));
        }
      }
    }
    return new SentFile(fields, file, name);
  }

  /** Some browsers send a whole path. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return last.substring(0, Math.min(last.length(), LONGEST_NAME)).strip();
  }

  String field(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /** By the end of its name: xlsx, jsonl or csv. */
  String format() {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xlsx")) {
      return "xlsx";
    }
    return lower.matches(".*\\.(jsonl|ndjson|json)") ? "jsonl" : "csv";
  }
}
