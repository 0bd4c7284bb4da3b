package io.thintag.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.thintag.campaign.FieldError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong and how to mend it (RFC 9457, {@code application/problem+json}).
 *
 * @param type URN of the kind of problem
 * @param title the kind of problem, in English
 * @param status status code of the answer
 * @param detail what is wrong here and what to do, in Thai
 * @param code stable word for programs
 * @param errors the fields that are wrong, if fields are
 * @param decision the decision that stands against the request, if one does
 * @param reference number under which the log has the cause, for problems of the service itself
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem")
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    List<Field> errors,
    @Nullable DecisionView decision,
    @Nullable String reference) {

  static Problem of(ProblemCode code, String detail, List<FieldError> errors) {
    return new Problem(
        "urn:thintag:problem:" + code.code(),
        code.title(),
        code.status().getCode(),
        detail,
        code.code(),
        errors.stream().map(e -> new Field(e.field(), e.message())).toList(),
        null,
        null);
  }

  static Problem of(ProblemCode code, String detail) {
    return of(code, detail, List.of());
  }

  Problem withReference(String id) {
    return new Problem(type, title, status, detail, code, errors, decision, id);
  }

  Problem withDecision(DecisionView standing) {
    return new Problem(type, title, status, detail, code, errors, standing, reference);
  }

  /**
   * A field that is wrong.
   *
   * @param field path of the field or name of the parameter
   * @param message what to mend, in Thai
   */
  @Serdeable
  @Schema(name = "ProblemField")
  record Field(String field, String message) {}
}
