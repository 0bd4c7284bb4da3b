package io.thintag.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a file by what it holds, wherever it lies. */
final class FileContent {
  private FileContent() {}

  /** «import:» and the SHA-256 of the content. */
  static URI address(Path file) {
    try (DigestInputStream content =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return URI.create("import:" + HexFormat.of().formatHex(content.getMessageDigest().digest()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file cannot be read: " + e.getMessage(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
