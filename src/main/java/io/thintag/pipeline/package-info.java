/** The one place that knows the order: collect, normalise, attribute, store, tally. */
@NullMarked
package io.thintag.pipeline;

import org.jspecify.annotations.NullMarked;
