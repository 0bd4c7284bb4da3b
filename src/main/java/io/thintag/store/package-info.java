/** Writing SQL: posts, captures, cursors, runs. */
@NullMarked
package io.thintag.store;

import org.jspecify.annotations.NullMarked;
