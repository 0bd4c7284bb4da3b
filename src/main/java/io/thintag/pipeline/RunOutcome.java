package io.thintag.pipeline;

import io.thintag.store.RunStore.State;
import java.util.LinkedHashSet;
import java.util.Set;

/** How the targets of a run fared. Safe for use by several threads. */
final class RunOutcome {
  private static final int MESSAGES_AT_MOST = 3;
  private final Set<String> messages = new LinkedHashSet<>();
  private int failed;

  synchronized void failed(String message) {
    failed++;
    if (messages.size() < MESSAGES_AT_MOST) {
      messages.add(message);
    }
  }

  /** The end of a run that had so many targets. */
  synchronized Runs.End end(int targets) {
    if (failed == 0) {
      return Runs.End.DONE;
    }
    String first = String.join("; ", messages);
    String all = failed > messages.size() ? "; " + failed + " targets failed in all" : "";
    return new Runs.End(failed < targets ? State.PARTIAL : State.FAILED, first + all);
  }
}
