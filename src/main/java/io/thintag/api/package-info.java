/** REST: what is asked and answered under {@code /api/v1}. Holds no rules; it asks. */
@NullMarked
package io.thintag.api;

import org.jspecify.annotations.NullMarked;
