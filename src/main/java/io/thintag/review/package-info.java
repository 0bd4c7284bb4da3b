/** People deciding what attribution left open, and what their decisions teach. */
@NullMarked
package io.thintag.review;

import org.jspecify.annotations.NullMarked;
