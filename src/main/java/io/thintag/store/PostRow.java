package io.thintag.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code post} on its way into the database; names are those of the columns. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PostRow(
    String platform,
    String nativeId,
    String text,
    List<String> hashtags,
    String accountKey,
    @Nullable String accountNativeId,
    @Nullable String accountHandle,
    @Nullable String accountName,
    @Nullable String url,
    String source,
    @Nullable String sourceRef,
    Instant publishedAt,
    @Nullable Instant editedAt,
    String media,
    boolean repost,
    @Nullable Long views,
    @Nullable Long likes,
    @Nullable Long comments,
    @Nullable Long shares,
    Instant seenAt,
    Instant refreshBy,
    @Nullable Instant refreshAt) {}
