package io.thintag.api;

import io.micronaut.http.HttpStatus;
import java.util.Locale;

/** Every kind of problem that the API answers with: its status and its English title. */
enum ProblemCode {
  INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter is invalid"),
  INVALID_CURSOR(HttpStatus.BAD_REQUEST, "The cursor is invalid"),
  INVALID_JSON(HttpStatus.BAD_REQUEST, "The body is not valid JSON of the expected form"),
  INVALID_CAMPAIGN(HttpStatus.BAD_REQUEST, "The campaign is invalid"),
  INVALID_PAUSE(HttpStatus.BAD_REQUEST, "The pause is invalid"),
  INVALID_FILE(HttpStatus.BAD_REQUEST, "The file cannot be read"),
  INVALID_DECISION(HttpStatus.BAD_REQUEST, "The decision is invalid"),
  INVALID_USER(HttpStatus.BAD_REQUEST, "The user or token is invalid"),
  INVALID_ALIAS(HttpStatus.BAD_REQUEST, "The alias is invalid"),
  INVALID_ACCOUNT(HttpStatus.BAD_REQUEST, "The account is invalid"),
  INVALID_SUBMISSION(HttpStatus.BAD_REQUEST, "The submission is invalid"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is invalid"),
  UNAUTHORIZED(HttpStatus.UNAUTHORIZED, "Log in first"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed"),
  OUTSIDE_AREA(HttpStatus.FORBIDDEN, "This lies outside your area"),
  UNKNOWN_PATH(HttpStatus.NOT_FOUND, "There is nothing at this path"),
  UNKNOWN_CAMPAIGN(HttpStatus.NOT_FOUND, "Unknown campaign"),
  UNKNOWN_UNIT(HttpStatus.NOT_FOUND, "Unknown unit"),
  UNKNOWN_SOURCE(HttpStatus.NOT_FOUND, "Unknown source"),
  UNKNOWN_POST(HttpStatus.NOT_FOUND, "Unknown post"),
  UNKNOWN_ACCOUNT(HttpStatus.NOT_FOUND, "No such account is registered"),
  UNKNOWN_ALIAS(HttpStatus.NOT_FOUND, "No such alias is in force"),
  UNKNOWN_SUBMISSION(HttpStatus.NOT_FOUND, "No submission has this receipt"),
  UNKNOWN_USER(HttpStatus.NOT_FOUND, "No such user or token in your area"),
  UNKNOWN_WORK(HttpStatus.NOT_FOUND, "No such long work"),
  NOT_DECIDED(HttpStatus.NOT_FOUND, "Nobody has decided about this post"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This path does not take this method"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "None of the accepted formats is available"),
  CAMPAIGN_EXISTS(HttpStatus.CONFLICT, "There is a campaign with this slug"),
  USER_EXISTS(HttpStatus.CONFLICT, "There is a user of this name"),
  CAMPAIGN_HAS_POSTS(HttpStatus.CONFLICT, "The campaign has posts"),
  SOURCE_IS_OFF(HttpStatus.CONFLICT, "The source is switched off"),
  SOURCE_IS_PAUSED(HttpStatus.CONFLICT, "The source is paused"),
  WORK_GOING_ON(HttpStatus.CONFLICT, "Long work of the source is going on"),
  ALREADY_DECIDED(HttpStatus.CONFLICT, "Somebody has decided about this post"),
  ACCOUNT_TAKEN(HttpStatus.CONFLICT, "The account is registered to another unit"),
  POST_ERASED(HttpStatus.CONFLICT, "The text of the post is erased"),
  CHANGED_MEANWHILE(HttpStatus.PRECONDITION_FAILED, "Somebody changed this meanwhile"),
  BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "This content type is not taken"),
  VERSION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Say which version you want to change"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
  DATABASE_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The database cannot be reached");

  private final HttpStatus status;
  private final String title;

  ProblemCode(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  /** The stable code of the answer, such as «unknown-campaign». */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
