package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.thintag.participation.WarroomStep;
import java.util.List;

/** Who ticked a post as reported and took the tick back, oldest first. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record WarroomHistory(String campaign, String platform, String nativeId, List<WarroomStep> steps) {}
