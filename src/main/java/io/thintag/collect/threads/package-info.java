/** Threads posts that carry a campaign's tag. */
@NullMarked
package io.thintag.collect.threads;

import org.jspecify.annotations.NullMarked;
