package io.thintag.participation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A counted post as the war room system of the Ministry of Interior asks for it.
 *
 * @param url where people see it; null: not known
 * @param units codes of the units inside the area asked for that it belongs to
 * @param body their full names; those of a post that names several are separated by commas
 * @param views latest known count of its platform; null: unknown
 * @param report null: not reported yet
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WarroomPost(
    String platform,
    String nativeId,
    @Nullable String url,
    List<String> units,
    String body,
    OffsetDateTime publishedAt,
    @Nullable Long views,
    @Nullable WarroomReport report) {
  public WarroomPost {
    units = List.copyOf(units);
  }
}
