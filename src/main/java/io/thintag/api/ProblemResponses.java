package io.thintag.api;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns every error of the server into a {@link Problem}. What the service itself did wrong is
 * logged under a reference, and only the reference goes out.
 */
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {
  static final String CONTENT_TYPE = "application/problem+json";

  /** Attribute of the request under which the reference of a problem is kept for a page. */
  private static final String REFERENCE = "thintag.reference";

  private static final Logger LOG = LoggerFactory.getLogger(ProblemResponses.class);
  private static final String WAIT_SECONDS = "60";

  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Throwable cause = context.getRootCause().orElse(null);
    return response(problem(context.getRequest(), response.status(), cause), response);
  }

  private static MutableHttpResponse<Problem> response(
      Problem problem, MutableHttpResponse<?> response) {
    if (problem.status() == 429 || problem.status() == 503) {
      response.header(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
    }
    return response.status(problem.status()).contentType(CONTENT_TYPE).body(problem);
  }

  private static Problem problem(
      HttpRequest<?> request, HttpStatus status, @Nullable Throwable cause) {
    if (cause instanceof ProblemException known) {
      return known.problem();
    }
    if (isTooLarge(cause)) {
      return StatusProblems.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, request);
    }
    if (status.getCode() >= 500) {
      return ofTheService(request, cause);
    }
    if (cause instanceof UnsatisfiedRouteException missing) {
      return invalidArgument(missing.getArgument());
    }
    if (cause instanceof ConversionErrorException conversion) {
      return invalidArgument(conversion.getArgument());
    }
    if (status == HttpStatus.BAD_REQUEST && isJson(cause)) {
      return invalidBody();
    }
    if (cause instanceof HttpStatusException plain && isThai(plain.getMessage())) {
      Problem general = StatusProblems.of(status, request);
      return new Problem(
          general.type(),
          general.title(),
          general.status(),
          plain.getMessage(),
          general.code(),
          general.errors(),
          null,
          null);
    }
    return StatusProblems.of(status, request);
  }

  private static Problem ofTheService(HttpRequest<?> request, @Nullable Throwable cause) {
    String reference = UUID.randomUUID().toString();
    request.setAttribute(REFERENCE, reference);
    boolean database = cause != null && DatabaseTrouble.isIn(cause);
    if (database) {
      LOG.warn(
          "{} {}: the database cannot be reached, reference {}",
          request.getMethodName(),
          request.getPath(),
          reference);
    } else {
      LOG.error(
          "{} {} failed, reference {}",
          request.getMethodName(),
          request.getPath(),
          reference,
          cause);
    }
    return (database
            ? Problem.of(
                ProblemCode.DATABASE_UNAVAILABLE,
                "ติดต่อฐานข้อมูลไม่ได้ในขณะนี้ รอหนึ่งนาทีแล้วลองใหม่ หากยังไม่ได้ ให้แจ้งผู้ดูแลระบบพร้อมหมายเลขอ้างอิง")
            : Problem.of(
                ProblemCode.INTERNAL_ERROR,
                "ระบบขัดข้อง ไม่ใช่ความผิดของคำขอ ให้แจ้งผู้ดูแลระบบพร้อมหมายเลขอ้างอิง"))
        .withReference(reference);
  }

  private static Problem invalidArgument(Argument<?> argument) {
    if (argument.isAnnotationPresent(Body.class)) {
      return invalidBody();
    }
    String name = argument.getName();
    return ProblemException.parameter(name, "ไม่ได้ระบุ หรือรูปแบบไม่ถูกต้อง").problem();
  }

  private static Problem invalidBody() {
    return Problem.of(
        ProblemCode.INVALID_JSON,
        "ข้อมูลที่ส่งมาไม่ใช่ JSON ที่ถูกต้อง หรือชนิดของค่าไม่ตรงกับที่กำหนด ตรวจวงเล็บ เครื่องหมายคำพูด"
            + " และจุลภาค แล้วเทียบกับ /openapi");
  }

  /** A body that is read as a stream breaks off in the middle of our own work. */
  private static boolean isTooLarge(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ContentLengthExceededException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJson(@Nullable Throwable cause) {
    return cause instanceof JsonSyntaxException || cause instanceof CodecException;
  }

  private static boolean isThai(@Nullable String text) {
    return text != null && text.codePoints().anyMatch(c -> c >= 0x0E00 && c <= 0x0E7F);
  }
}
