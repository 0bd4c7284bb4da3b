/** How the sources fare, for the API and the pages alike. */
@NullMarked
package io.thintag.source;

import org.jspecify.annotations.NullMarked;
