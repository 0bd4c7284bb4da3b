package io.thintag.access;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** Too many wrong passwords were tried for this user or from this address. */
final class TooManyGuesses extends HttpStatusException {
  private static final long serialVersionUID = 1L;

  TooManyGuesses() {
    super(HttpStatus.TOO_MANY_REQUESTS, "ใส่รหัสผ่านผิดหลายครั้งเกินไป รอหนึ่งนาทีแล้วลองใหม่");
  }
}
