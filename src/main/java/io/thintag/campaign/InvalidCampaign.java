package io.thintag.campaign;

import java.util.List;

/** A draft that cannot become a campaign; says of each field what is wrong. */
public final class InvalidCampaign extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<FieldError> errors;

  InvalidCampaign(List<FieldError> errors) {
    super("invalid campaign: " + errors);
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
