package io.thintag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class UploadsTest {

  @Test
  void clearsAwayWhatAKilledProcessLeftAndNothingElse() throws IOException {
    Path left = Files.createTempDirectory("thintag-uploads-");
    Files.createFile(left.resolve("lock"));
    Files.writeString(left.resolve("upload-1.part"), "platform,native_id");
    Uploads working = new Uploads(Clock.systemUTC());
    Path file = working.fresh();

    new Uploads(Clock.systemUTC()).sweep();
    assertThat(left).doesNotExist();
    assertThat(file).exists();

    working.close();
    assertThat(file.getParent()).doesNotExist();
  }
}
