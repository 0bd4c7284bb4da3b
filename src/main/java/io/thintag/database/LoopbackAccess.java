package io.thintag.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/**
 * Who may log in to the embedded server: over loopback, with the password kept in the home folder
 * for its owner alone. A new cluster trusts every local process, so this is set at the first start.
 */
record LoopbackAccess(String password) {
  private static final String RULES =
      """
      # Written by ThinTag: loopback only, password kept in the home folder.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  /** Reads the password of this home, or invents one. */
  static LoopbackAccess in(Path home) throws IOException {
    Path file = home.resolve("database-password");
    if (Files.exists(file)) {
      return new LoopbackAccess(Files.readString(file).strip());
    }
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    String password = HexFormat.of().formatHex(secret);
    Path written = Files.writeString(home.resolve("database-password.new"), password);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
    }
    Files.move(written, file);
    return new LoopbackAccess(password);
  }

  /** Does nothing if the rules are in force already; may be cut off at any point and repeated. */
  void enforce(Path data, EmbeddedPostgres server) throws IOException, SQLException {
    Path rules = data.resolve("pg_hba.conf");
    if (Files.readString(rules).equals(RULES)) {
      return;
    }
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
      Files.writeString(rules, RULES);
      statement.execute("SELECT pg_reload_conf()");
    }
  }
}
