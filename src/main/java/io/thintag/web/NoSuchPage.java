package io.thintag.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** There is nothing at an address. */
final class NoSuchPage extends HttpStatusException {
  private static final long serialVersionUID = 1L;
  private final String key;

  /**
   * @param key of the words that say what is missing and what to do
   */
  NoSuchPage(String key) {
    super(HttpStatus.NOT_FOUND, Words.of(Language.TH).get(key));
    this.key = key;
  }

  String key() {
    return key;
  }
}
