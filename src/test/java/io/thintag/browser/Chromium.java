package io.thintag.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/**
 * Finds the Chromium of this machine: what {@value #VARIABLE} names, else one on the PATH. Where
 * there is none, the tests are skipped and say so once. Opens the stage for those that run.
 */
final class Chromium implements ExecutionCondition, TestInstancePostProcessor {
  static final String VARIABLE = "THINTAG_CHROMIUM";
  private static final List<String> NAMES = List.of("chromium", "chromium-browser");
  private static final String MISSING =
      "BROWSER TESTS SKIPPED: no Chromium on the PATH. Install it (apt-get install chromium) or set "
          + VARIABLE
          + " to its path.";
  private static final AtomicBoolean SAID = new AtomicBoolean();

  static Optional<Path> path() {
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isBlank()) {
      return Optional.of(Path.of(named)).filter(Files::isExecutable);
    }
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
    return Arrays.stream(folders)
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Path> found = path();
    if (found.isPresent()) {
      return ConditionEvaluationResult.enabled(found.get().toString());
    }
    if (SAID.compareAndSet(false, true)) {
      System.err.println(MISSING);
    }
    return ConditionEvaluationResult.disabled(MISSING);
  }

  @Override
  public void postProcessTestInstance(Object test, ExtensionContext context) {
    if (test instanceof BrowserTest browserTest) {
      browserTest.stage =
          context
              .getRoot()
              .getStore(ExtensionContext.Namespace.create(Stage.class))
              .getOrComputeIfAbsent("stage", key -> new Stage(path().orElseThrow()), Stage.class);
    }
  }

  /** Switches that a browser without a screen needs; root may not use the sandbox. */
  static List<String> switches() {
    return List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
  }
}
