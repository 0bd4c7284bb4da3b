package io.thintag.collect;

/**
 * The only way out for a source. The live wire speaks HTTP politely and keeps each response;
 * another one answers from kept responses (replay) or from a file handed in (import).
 */
@FunctionalInterface
public interface Wire {

  /**
   * Answers a request. Answers with status 2xx and 304 are returned; everything else is thrown as
   * the kind of {@link SourceException} that tells what to do about it, after the retries that this
   * kind deserves.
   */
  WireResponse ask(WireRequest request) throws SourceException;
}
