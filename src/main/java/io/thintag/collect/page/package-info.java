/** List pages and articles of local bodies' websites. */
@NullMarked
package io.thintag.collect.page;

import org.jspecify.annotations.NullMarked;
