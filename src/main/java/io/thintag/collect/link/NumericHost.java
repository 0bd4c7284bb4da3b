package io.thintag.collect.link;

import java.util.regex.Pattern;

/**
 * Hosts that are numbers. Programs differ in what they make of {@code 0177.0.0.1}, {@code 127.1},
 * {@code 2130706433} or {@code 0x7f000001}, so that what was checked need not be what is connected
 * to; nobody writes a link so who has nothing to hide. A host whose last part is a number is read
 * as an address by browsers (url.spec.whatwg.org, «ends in a number»).
 */
final class NumericHost {
  private static final Pattern ENDS_IN_A_NUMBER =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9A-Fa-f]*)\\.?");
  private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern FOUR_BYTES = Pattern.compile("(?:" + BYTE + "\\.){3}" + BYTE);

  private NumericHost() {}

  /** True for a number that is not written as four decimal bytes. */
  static boolean isDisguised(String host) {
    return ENDS_IN_A_NUMBER.matcher(host).matches() && !FOUR_BYTES.matcher(host).matches();
  }
}
