/** Posts of registered Facebook Pages. */
@NullMarked
package io.thintag.collect.facebook;

import org.jspecify.annotations.NullMarked;
