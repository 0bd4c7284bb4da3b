/** The database behind ThinTag: the configured one or the embedded one under the home folder. */
@NullMarked
package io.thintag.database;

import org.jspecify.annotations.NullMarked;
