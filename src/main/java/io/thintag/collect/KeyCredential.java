package io.thintag.collect;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One secret that goes along with every request. */
public final class KeyCredential implements Credential {
  private final @Nullable String secret;
  private final List<String> missing;
  private final Function<String, Proof> proof;

  private KeyCredential(
      @Nullable String secret, List<String> missing, Function<String, Proof> proof) {
    this.secret = secret == null || secret.isBlank() ? null : secret.strip();
    this.missing = this.secret == null ? missing : List.of();
    this.proof = proof;
  }

  /**
   * A source that cannot work without its secret.
   *
   * @param secret as configured; null or blank if it is not
   * @param variable the environment variable that sets it
   * @param proof how it is sent
   */
  public static KeyCredential required(
      @Nullable String secret, String variable, Function<String, Proof> proof) {
    return new KeyCredential(secret, List.of(variable), proof);
  }

  /** A source that may be given more than others if it has a secret. */
  public static KeyCredential optional(@Nullable String secret, Function<String, Proof> proof) {
    return new KeyCredential(secret, List.of(), proof);
  }

  @Override
  public List<String> missing() {
    return missing;
  }

  @Override
  public Proof proof(URI server, Login login, boolean renewed) {
    return secret == null ? Proof.NONE : proof.apply(secret);
  }
}
