package io.thintag.export;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param code stable name for programs
 * @param thai heading for people
 * @param value the cell of a row: text, number, truth value, day, time or null. Only text is
 *     protected against being run as a formula, so that numbers stay numbers.
 */
public record Column<R>(String code, String thai, Function<R, ? extends @Nullable Object> value) {}
