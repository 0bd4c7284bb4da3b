package io.thintag.collect.file;

/**
 * What a column of a file was taken for.
 *
 * @param header its name in the file
 * @param column the column of an import that it holds, or parts of it; empty: it is not read
 */
public record TakenColumn(String header, String column) {}
