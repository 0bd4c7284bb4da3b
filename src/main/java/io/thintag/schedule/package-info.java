/** Quartz and nothing else. */
@NullMarked
package io.thintag.schedule;

import org.jspecify.annotations.NullMarked;
