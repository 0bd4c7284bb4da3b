package io.thintag.review;

import io.thintag.campaign.FieldError;

/** What was written names no account. */
final class NotAnAccount extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient FieldError error;

  private NotAnAccount(FieldError error) {
    super(error.message(), null, false, false);
    this.error = error;
  }

  static NotAnAccount platform(String thai) {
    return new NotAnAccount(new FieldError("platform", thai));
  }

  static NotAnAccount account(String thai) {
    return new NotAnAccount(new FieldError("account", thai));
  }

  FieldError error() {
    return error;
  }
}
