/** Reading the JSON that platforms answer with, so that a failure names what it failed at. */
@NullMarked
package io.thintag.collect.json;

import org.jspecify.annotations.NullMarked;
