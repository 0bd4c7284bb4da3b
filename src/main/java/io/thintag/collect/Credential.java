package io.thintag.collect;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * How a source proves to its platform who asks. Secrets come from the configuration; they are added
 * to a request on its way out and kept nowhere.
 */
public interface Credential {

  /** A platform that everybody may ask. */
  Credential NONE =
      new Credential() {
        @Override
        public List<String> missing() {
          return List.of();
        }

        @Override
        public Proof proof(URI server, Login login, boolean renewed) {
          return Proof.NONE;
        }
      };

  /**
   * What goes along with a request.
   *
   * @param headers such as Authorization
   * @param parameters of the query, not encoded, such as a key
   */
  record Proof(Map<String, String> headers, Map<String, String> parameters) {
    public static final Proof NONE = new Proof(Map.of(), Map.of());

    public Proof {
      headers = Map.copyOf(headers);
      parameters = Map.copyOf(parameters);
    }

    public static Proof bearer(String token) {
      return new Proof(Map.of("Authorization", "Bearer " + token), Map.of());
    }

    public static Proof parameter(String name, String secret) {
      return new Proof(Map.of(), Map.of(name, secret));
    }

    /** Secrets must not find their way into a log. */
    @Override
    public String toString() {
      return "Proof[" + headers.keySet() + ", " + parameters.keySet() + "]";
    }
  }

  /** Asks for a session; neither question nor answer is kept. */
  @FunctionalInterface
  interface Login {
    WireResponse ask(WireRequest request) throws SourceException;
  }

  /**
   * Environment variables that would have to be set before the source can work, such as {@code
   * THINTAG_YOUTUBE_API_KEY}; empty: nothing is missing.
   */
  List<String> missing();

  /** Whether an answer says that the proof is not good, or no longer. */
  default boolean isRefused(WireResponse response) {
    return response.status() == 401;
  }

  /**
   * What to send to a server of this source. Safe for use by many threads.
   *
   * @param server one of the source's base addresses
   * @param login for platforms where a session has to be opened first
   * @param renewed true if the last proof was refused: an old session must not be given again
   * @throws SourceException if there is no session to be had
   */
  Proof proof(URI server, Login login, boolean renewed) throws SourceException;
}
