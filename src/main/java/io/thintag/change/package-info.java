/**
 * What has changed in the database, so that answers may be kept until then. Knows nothing of what
 * the answers say.
 */
@NullMarked
package io.thintag.change;

import org.jspecify.annotations.NullMarked;
