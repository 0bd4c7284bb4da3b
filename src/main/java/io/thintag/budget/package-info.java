/**
 * Spending what platforms grant on what matters most, and saying beforehand what will be missed.
 */
@NullMarked
package io.thintag.budget;

import org.jspecify.annotations.NullMarked;
