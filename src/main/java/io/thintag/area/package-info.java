/** The administrative tree: units, their names, search; loaded from the gazetteer. */
@NullMarked
package io.thintag.area;

import org.jspecify.annotations.NullMarked;
