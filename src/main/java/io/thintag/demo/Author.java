package io.thintag.demo;

/**
 * Who posts.
 *
 * @param nativeId the platform's id of the account; @ and the handle where only that is told; empty
 *     where nobody is told who posted
 * @param handle the short name, with the home server on Mastodon
 * @param name shown name; offices carry the mark «(ตัวอย่าง)»
 */
record Author(String nativeId, String handle, String name) {
  private static final String MARK = "(ตัวอย่าง)";

  /** True for an office, registered or not. */
  boolean isOffice() {
    return name.endsWith(MARK);
  }
}
