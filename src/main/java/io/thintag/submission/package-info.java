/** Links that people hand in: checked, receipted, and given to the pipeline like any post. */
@NullMarked
package io.thintag.submission;

import org.jspecify.annotations.NullMarked;
