/** Counting: roll-ups kept by the storing transaction, and the questions asked of them. */
@NullMarked
package io.thintag.tally;

import org.jspecify.annotations.NullMarked;
