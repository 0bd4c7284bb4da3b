/** Who is expected to take part, and whether that could be seen at all. */
@NullMarked
package io.thintag.participation;

import org.jspecify.annotations.NullMarked;
