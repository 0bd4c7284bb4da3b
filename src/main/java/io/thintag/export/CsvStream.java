package io.thintag.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/**
 * A CSV file of any length in constant memory: pages are read one after the other, each only when
 * the reader wants more. A failure breaks the transfer, so that half a file never looks whole.
 */
public final class CsvStream {
  private CsvStream() {}

  /**
   * One page of rows.
   *
   * @param next where the next page begins; null: this is the last
   */
  public record Page<R, K>(List<R> rows, @Nullable K next) {
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /** Reads the page that begins at a key; null asks for the first. */
  @FunctionalInterface
  public interface Pages<R, K> {
    Page<R, K> from(@Nullable K key);
  }

  /** The file in pieces; pages are read on the given scheduler. */
  public static <R, K> Flux<String> of(
      CsvTable<R> table, CsvOptions options, Pages<R, K> pages, Scheduler scheduler) {
    Flux<String> body =
        Flux.<String, Step<K>>generate(
                () -> new Step<K>(null, false),
                (step, sink) -> {
                  if (step.finished) {
                    sink.complete();
                    return step;
                  }
                  Page<R, K> page = pages.from(step.key);
                  sink.next(table.lines(page.rows()));
                  return new Step<>(page.next(), page.next() == null);
                })
            .subscribeOn(scheduler);
    return Flux.just(table.head(options)).concatWith(body);
  }

  private record Step<K>(@Nullable K key, boolean finished) {}
}
