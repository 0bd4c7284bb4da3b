package io.thintag.campaign;

/**
 * What is wrong with one field.
 *
 * @param field path of the field, such as «tags[1].text»
 * @param message what to mend, in Thai
 */
public record FieldError(String field, String message) {}
