package io.thintag;

import io.thintag.cli.ThinTagCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point. */
public final class ThinTag {
  private ThinTag() {}

  public static void main(String[] args) {
    speakUtf8();
    int status = ThinTagCommand.run(args);
    if (status != ThinTagCommand.KEEPS_RUNNING) {
      System.exit(status);
    }
  }

  /** A fresh machine's locale is POSIX, where Java 17 would print every Thai letter as «?». */
  private static void speakUtf8() {
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
    System.setErr(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
  }
}
