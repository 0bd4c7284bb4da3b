package io.thintag.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;

/**
 * One step of a post's history in the war room.
 *
 * @param action reported or withdrawn
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WarroomStep(String action, String by, OffsetDateTime at) {}
