package io.thintag.collect;

import java.net.URI;
import java.time.Instant;

/**
 * A page could not be had. One kind for each thing that the caller would do differently; the
 * message is for people and holds no secrets.
 */
public abstract sealed class SourceException extends Exception {
  private static final long serialVersionUID = 1L;
  private final URI uri;

  SourceException(String message, URI uri) {
    super(message);
    this.uri = uri;
  }

  /** The address that was asked. */
  public URI uri() {
    return uri;
  }

  /** The platform asks to wait: ask no more before the given time. */
  public static sealed class RateLimited extends SourceException permits QuotaSpent {
    private static final long serialVersionUID = 1L;
    private final Instant until;

    public RateLimited(String message, URI uri, Instant until) {
      super(message, uri);
      this.until = until;
    }

    public Instant until() {
      return until;
    }
  }

  /**
   * What the platform grants in a span of time is used up: this reading ends, others of the same
   * host may go on.
   */
  public static final class QuotaSpent extends RateLimited {
    private static final long serialVersionUID = 1L;

    public QuotaSpent(String message, URI uri, Instant until) {
      super(message, uri, until);
    }
  }

  /** The platform or robots.txt refuses us: a person must mend a key, a permission or a setting. */
  public static sealed class Refused extends SourceException permits Closed {
    private static final long serialVersionUID = 1L;

    public Refused(String message, URI uri) {
      super(message, uri);
    }
  }

  /** The site wishes no program to read this page; other pages of it may be open. */
  public static final class Closed extends Refused {
    private static final long serialVersionUID = 1L;

    public Closed(String message, URI uri) {
      super(message, uri);
    }
  }

  /** The address no longer exists (404, 410). */
  public static final class NotFound extends SourceException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message, URI uri) {
      super(message, uri);
    }
  }

  /** Timeout, broken connection or 5xx after all retries: the next run tries again. */
  public static final class Unavailable extends SourceException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, URI uri) {
      super(message, uri);
    }

    public Unavailable(String message, URI uri, Throwable cause) {
      super(message, uri);
      initCause(cause);
    }
  }

  /** An answer came but is not what was expected: cut off, wrong content type, another shape. */
  public static final class Unreadable extends SourceException {
    private static final long serialVersionUID = 1L;

    public Unreadable(String message, URI uri) {
      super(message, uri);
    }

    public Unreadable(String message, URI uri, Throwable cause) {
      super(message, uri);
      initCause(cause);
    }
  }
}
