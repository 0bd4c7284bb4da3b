package io.thintag.pipeline;

import io.thintag.collect.Cursor;
import io.thintag.collect.Exchange;
import io.thintag.collect.PageSink;
import io.thintag.collect.SourcePage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Writes a page while the next one is judged and the one after it is read. Pages are written one
 * after the other and in their order; at most two wait, so that memory does not grow with the file.
 */
final class WriteBehind implements PageSink, AutoCloseable {
  private static final int WAITING_AT_MOST = 2;

  private final Function<SourcePage, Draft> judge;
  private final DraftSink sink;
  private final ExecutorService judging = thread("judge-ahead");
  private final ExecutorService writing = thread("write-behind");
  private final Deque<Future<?>> pending = new ArrayDeque<>();
  private volatile boolean failed;

  WriteBehind(Function<SourcePage, Draft> judge, DraftSink sink) {
    this.judge = judge;
    this.sink = sink;
  }

  /** Takes a page and what it was judged to change. */
  @FunctionalInterface
  interface DraftSink {
    void accept(SourcePage page, Cursor before, List<Exchange> exchanges, Draft draft);
  }

  private static ExecutorService thread(String name) {
    return Executors.newSingleThreadExecutor(work -> new Thread(work, name));
  }

  /**
   * Hands a page on once there is room.
   *
   * @throws RuntimeException what an earlier page failed with; no later one is written then
   */
  @Override
  public void accept(SourcePage page, Cursor before, List<Exchange> exchanges) {
    while (pending.size() >= WAITING_AT_MOST) {
      await(pending.remove());
    }
    Future<Draft> draft = judging.submit(() -> judge.apply(page));
    pending.add(writing.submit(() -> write(page, before, exchanges, draft)));
  }

  private void write(
      SourcePage page, Cursor before, List<Exchange> exchanges, Future<Draft> draft) {
    if (failed) {
      return;
    }
    boolean written = false;
    try {
      sink.accept(page, before, exchanges, await(draft));
      written = true;
    } finally {
      failed = !written;
    }
  }

  /** Waits until all pages are written. */
  void finish() {
    while (!pending.isEmpty()) {
      await(pending.remove());
    }
  }

  private static <T> T await(Future<T> work) {
    try {
      return work.get();
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
    writing.shutdown();
    judging.shutdown();
    try {
      if (!writing.awaitTermination(1, TimeUnit.HOURS)) {
        throw new IllegalStateException("A page could not be written within an hour");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
