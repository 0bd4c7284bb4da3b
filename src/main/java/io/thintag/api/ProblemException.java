package io.thintag.api;

import io.thintag.campaign.FieldError;
import java.util.List;

/** Ends a request with a problem that the caller can mend. */
final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_ERRORS = 50;
  private final transient Problem problem;

  ProblemException(ProblemCode code, String detail, List<FieldError> errors) {
    this(Problem.of(code, detail, errors.stream().limit(MOST_ERRORS).toList()));
  }

  ProblemException(Problem problem) {
    super(problem.title(), null, false, false);
    this.problem = problem;
  }

  ProblemException(ProblemCode code, String detail) {
    this(code, detail, List.of());
  }

  /** One query or path parameter is wrong. */
  static ProblemException parameter(String name, String message) {
    return new ProblemException(
        ProblemCode.INVALID_PARAMETER,
        "พารามิเตอร์ " + name + " ไม่ถูกต้อง: " + message,
        List.of(new FieldError(name, message)));
  }

  Problem problem() {
    return problem;
  }
}
