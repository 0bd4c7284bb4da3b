package io.thintag.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;

/** That a post was entered into the war room system: who said so first, and when. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WarroomReport(String by, OffsetDateTime at) {}
