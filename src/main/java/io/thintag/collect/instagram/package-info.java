/** Instagram media that carry a campaign's tag, and those of registered accounts. */
@NullMarked
package io.thintag.collect.instagram;

import org.jspecify.annotations.NullMarked;
