package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.review.AccountReport;
import io.thintag.review.AccountVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of accounts that were handed in.
 *
 * @param dryRun true: nothing was stored
 * @param added how many were registered, or would be
 * @param there how many were registered to their unit already
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "AccountReport")
record AccountReportView(boolean dryRun, long added, long there, long refused, List<Row> rows) {

  static AccountReportView of(AccountReport report, boolean dryRun) {
    return new AccountReportView(
        dryRun,
        report.added(),
        report.there(),
        report.refused(),
        report.rows().stream().map(Row::of).toList());
  }

  /**
   * What came of one.
   *
   * @param row the line of the file, or the place in the list, from 1
   * @param outcome new, there or refused
   * @param field what is wrong with it
   * @param message what to mend, or why nothing was to be done, in Thai
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AccountReportRow")
  record Row(
      int row,
      String written,
      String platform,
      @Nullable String key,
      String unit,
      String outcome,
      @Nullable String field,
      @Nullable String message) {

    static Row of(AccountVerdict verdict) {
      return new Row(
          verdict.row(),
          verdict.written(),
          verdict.platform(),
          verdict.key(),
          verdict.unit(),
          verdict.outcome().wireName(),
          verdict.field(),
          verdict.message());
    }
  }
}
