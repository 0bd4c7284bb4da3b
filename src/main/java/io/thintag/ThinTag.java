package io.thintag;

import io.thintag.cli.ThinTagCommand;

/** Entry point. */
public final class ThinTag {
  private ThinTag() {}

  public static void main(String[] args) {
    int status = ThinTagCommand.run(args);
    if (status != ThinTagCommand.KEEPS_RUNNING) {
      System.exit(status);
    }
  }
}
