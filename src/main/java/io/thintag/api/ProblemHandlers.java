package io.thintag.api;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.thintag.access.UserRefused;
import io.thintag.campaign.FieldError;
import io.thintag.review.Refusal;
import jakarta.inject.Singleton;
import java.util.List;

/** Hands the exceptions that the framework does not know to {@link ProblemResponses}. */
@Factory
final class ProblemHandlers {
  private final ProblemResponses responses;

  ProblemHandlers(ProblemResponses responses) {
    this.responses = responses;
  }

  @Singleton
  ExceptionHandler<ProblemException, HttpResponse<?>> known() {
    return (request, thrown) -> answer(request, thrown, HttpResponse.badRequest());
  }

  @Singleton
  ExceptionHandler<Refusal, HttpResponse<?>> refused(ReviewProblems problems) {
    return (request, thrown) -> answer(request, problems.of(thrown), HttpResponse.badRequest());
  }

  @Singleton
  ExceptionHandler<UserRefused, HttpResponse<?>> userRefused() {
    return (request, thrown) -> answer(request, of(thrown), HttpResponse.badRequest());
  }

  private static ProblemException of(UserRefused refused) {
    ProblemCode code =
        switch (refused.why()) {
          case INVALID -> ProblemCode.INVALID_USER;
          case TAKEN -> ProblemCode.USER_EXISTS;
          case UNKNOWN -> ProblemCode.UNKNOWN_USER;
          case FORBIDDEN -> ProblemCode.OUTSIDE_AREA;
        };
    return new ProblemException(
        code, refused.detail(), List.of(new FieldError(refused.field(), refused.detail())));
  }

  @Singleton
  ExceptionHandler<Throwable, HttpResponse<?>> unexpected() {
    return (request, thrown) -> answer(request, thrown, HttpResponse.serverError());
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Throwable thrown, MutableHttpResponse<?> response) {
    return responses.processResponse(ErrorContext.builder(request).cause(thrown).build(), response);
  }
}
