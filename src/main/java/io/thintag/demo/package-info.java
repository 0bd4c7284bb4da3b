/**
 * A pretend internet for trying ThinTag out: seeded synthetic posts, the truth about them, and a
 * loopback server that speaks the wire formats of the sources. Never on unless asked for.
 */
@NullMarked
package io.thintag.demo;

import org.jspecify.annotations.NullMarked;
