package io.thintag.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says in the description of the API that whatever goes wrong is answered with a problem. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
    responseCode = "4XX",
    description = "What is wrong with the request and how to mend it; `code` names it for programs",
    content =
        @Content(
            mediaType = ProblemResponses.CONTENT_TYPE,
            schema = @Schema(implementation = Problem.class)))
@ApiResponse(
    responseCode = "5XX",
    description = "What went wrong here; the log has the cause under `reference`",
    content =
        @Content(
            mediaType = ProblemResponses.CONTENT_TYPE,
            schema = @Schema(implementation = Problem.class)))
@interface AnswersProblems {}
