/** Links that people hand in: their one form, and what may be connected to. */
@NullMarked
package io.thintag.collect.link;

import org.jspecify.annotations.NullMarked;
