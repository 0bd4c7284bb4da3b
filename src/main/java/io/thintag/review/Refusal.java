package io.thintag.review;

import io.thintag.campaign.FieldError;
import io.thintag.post.PostKey;
import io.thintag.store.Decision;
import java.util.List;

/** Something about a review that cannot be done; nothing was stored. */
public abstract sealed class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Refusal(String message) {
    super(message, null, false, false);
  }

  /** The decision makes no sense as it was sent. */
  public static final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient List<FieldError> errors;

    Invalid(List<FieldError> errors) {
      super(errors.size() + " fields of the decision are invalid");
      this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
      return errors;
    }
  }

  /** No such post is stored. */
  public static final class UnknownPost extends Refusal {
    private static final long serialVersionUID = 1L;

    UnknownPost(PostKey post) {
      super("no post " + post);
    }
  }

  /** The post's text is erased, so that nobody, the engine included, can judge it any more. */
  public static final class Erased extends Refusal {
    private static final long serialVersionUID = 1L;

    Erased(PostKey post) {
      super("the text of " + post + " is erased");
    }
  }

  /** Somebody has decided about the post already. */
  public static final class AlreadyDecided extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient Decision decision;

    AlreadyDecided(Decision decision) {
      super(decision.post() + " is decided");
      this.decision = decision;
    }

    public Decision decision() {
      return decision;
    }
  }

  /** The decision is no longer the one that was to be changed. */
  public static final class ChangedMeanwhile extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient Decision decision;

    ChangedMeanwhile(Decision decision) {
      super("the decision on " + decision.post() + " has version " + decision.version());
      this.decision = decision;
    }

    public Decision decision() {
      return decision;
    }
  }

  /** Nobody has decided about the post, or the decision was withdrawn. */
  public static final class NotDecided extends Refusal {
    private static final long serialVersionUID = 1L;

    NotDecided(PostKey post) {
      super(post + " is not decided");
    }
  }

  /** The account belongs to another unit already. */
  public static final class AccountTaken extends Refusal {
    private static final long serialVersionUID = 1L;
    private final String unit;
    private final String origin;

    AccountTaken(String unit, String origin) {
      super("the account is registered to " + unit + " by " + origin);
      this.unit = unit;
      this.origin = origin;
    }

    /** Code of the unit it is registered to. */
    public String unit() {
      return unit;
    }

    /** Who says so: gazetteer, configuration or person. */
    public String origin() {
      return origin;
    }
  }

  /** No such account is registered, or no such alias is in force. */
  public static final class Unknown extends Refusal {
    private static final long serialVersionUID = 1L;
    private final What what;

    Unknown(What what) {
      super("no such " + what);
      this.what = what;
    }

    public What what() {
      return what;
    }

    /** What can be withdrawn. */
    public enum What {
      ACCOUNT,
      ALIAS
    }
  }
}
