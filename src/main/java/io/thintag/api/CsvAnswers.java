package io.thintag.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.scheduling.TaskExecutors;
import io.thintag.export.CsvOptions;
import io.thintag.export.CsvStream;
import io.thintag.export.CsvStream.Page;
import io.thintag.export.CsvStream.Pages;
import io.thintag.export.CsvTable;
import io.thintag.export.FileName;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Sends tables as CSV files. */
@Singleton
final class CsvAnswers {
  static final String CONTENT_TYPE = "text/csv; charset=utf-8";
  private final Scheduler blocking;

  CsvAnswers(@Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.blocking = Schedulers.fromExecutor(executor);
  }

  /**
   * A file of any length, page by page.
   *
   * @param name of the file
   */
  <R, K> HttpResponse<Flux<String>> stream(
      FileName name, CsvTable<R> table, CsvOptions options, Pages<R, K> pages) {
    return file(name).body(CsvStream.of(table, options, pages, blocking));
  }

  /** The same with a name that is not Thai. */
  <R, K> HttpResponse<Flux<String>> stream(
      String name, CsvTable<R> table, CsvOptions options, Pages<R, K> pages) {
    return stream(FileName.plain(name), table, options, pages);
  }

  /** A file whose rows are there already. */
  <R> HttpResponse<Flux<String>> whole(
      String name, CsvTable<R> table, CsvOptions options, List<R> rows) {
    return whole(FileName.plain(name), table, options, rows);
  }

  /** A file whose rows are there already. */
  <R> HttpResponse<Flux<String>> whole(
      FileName name, CsvTable<R> table, CsvOptions options, List<R> rows) {
    return this.<R, Integer>stream(name, table, options, key -> new Page<>(rows, null));
  }

  /** True if the caller names CSV, and not JSON before it, among what it accepts. */
  static boolean isWanted(HttpRequest<?> request) {
    for (MediaType type : request.accept()) {
      if (type.matches(MediaType.APPLICATION_JSON_TYPE)) {
        return false;
      }
      if (type.getName().equals(Api.CSV)) {
        return true;
      }
    }
    return false;
  }

  static <B> MutableHttpResponse<B> file(FileName name) {
    return HttpResponse.<B>ok()
        .contentType(CONTENT_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.disposition(".csv"));
  }
}
