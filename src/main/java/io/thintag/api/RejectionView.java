package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.source.RunView;
import io.thintag.store.RejectionLog.Entry;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that was not stored.
 *
 * @param run the run that read it
 * @param target what was read: a tag search, an account, a file
 * @param nativeId the platform's id, if that much could be read
 * @param line line in the file; null: it came from no file
 * @param reason unreadable or noCoreTag
 * @param message the reason in Thai
 * @param detail what is wrong, naming the field
 * @param triedAt when it was last read again in vain; null: never
 * @param replayable true if its raw answer is kept
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "Rejection")
record RejectionView(
    String source,
    UUID run,
    String target,
    @Nullable String platform,
    @Nullable String nativeId,
    @Nullable Integer line,
    String reason,
    String message,
    String detail,
    OffsetDateTime rejectedAt,
    @Nullable OffsetDateTime triedAt,
    boolean replayable) {

  static RejectionView of(Entry entry) {
    Instant tried = entry.triedAt();
    return new RejectionView(
        entry.source(),
        entry.runId(),
        entry.target(),
        entry.platform(),
        entry.nativeId(),
        entry.line() == 0 ? null : entry.line(),
        switch (entry.reason()) {
          case UNREADABLE -> "unreadable";
          case NO_CORE_TAG -> "noCoreTag";
        },
        switch (entry.reason()) {
          case UNREADABLE -> "อ่านรายการนี้ไม่ได้";
          case NO_CORE_TAG -> "ไม่มีแฮชแท็กหลักของแคมเปญ";
        },
        entry.detail(),
        RunView.bangkok(entry.rejectedAt()),
        tried == null ? null : RunView.bangkok(tried),
        entry.captured());
  }
}
