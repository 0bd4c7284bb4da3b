package io.thintag.pipeline;

import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.PageSink;
import io.thintag.collect.SourcePage;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page while the next one is read. Pages are written one after the other and in their
 * order; at most one waits, so that memory does not grow with the file.
 */
final class WriteBehind implements PageSink, AutoCloseable {
  private final PageSink sink;
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "write-behind"));
  private @Nullable Future<?> pending;

  WriteBehind(PageSink sink) {
    this.sink = sink;
  }

  /**
   * Hands a page on once the one before it is written.
   *
   * @throws RuntimeException what the page before failed with; this one is not written then
   */
  @Override
  public void accept(SourcePage page, Cursor before, List<Exchange> exchanges) {
    finish();
    pending = writer.submit(() -> sink.accept(page, before, exchanges));
  }

  /** Waits until all pages are written. */
  void finish() {
    Future<?> last = pending;
    pending = null;
    if (last == null) {
      return;
    }
    try {
      last.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The import was interrupted", e);
    }
  }

  /** Waits for a page that is being written: what comes after must not meet it. */
  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(1, TimeUnit.HOURS)) {
        throw new IllegalStateException("A page could not be written within an hour");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
