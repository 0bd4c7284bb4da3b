package io.thintag.access;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A user as it was sent, not checked yet. In a change, null leaves things as they are.
 *
 * @param role admin, province, district, body or viewer
 * @param unit code of the unit the user is bound to; of the level that the role says
 * @param locale th or en
 * @param digits arabic or thai
 */
@Serdeable
@Schema(name = "UserDraft")
public record UserDraft(
    @Nullable String name,
    @Nullable String role,
    @Nullable String unit,
    @Nullable Boolean disabled,
    @Nullable String locale,
    @Nullable String digits) {}
