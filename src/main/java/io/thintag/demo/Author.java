package io.thintag.demo;

/**
 * Who posts.
 *
 * @param nativeId the platform's id of the account
 * @param handle the short name, with the home server on Mastodon
 * @param name shown name; offices carry the mark «(ตัวอย่าง)»
 */
record Author(String nativeId, String handle, String name) {}
