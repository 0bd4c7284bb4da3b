/** Getting posts: the one-method source, its wire, cursors and politeness. */
@NullMarked
package io.thintag.collect;

import org.jspecify.annotations.NullMarked;
