/** The normal form of a public post, whatever the platform. */
@NullMarked
package io.thintag.post;

import org.jspecify.annotations.NullMarked;
