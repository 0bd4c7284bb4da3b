/** What helps an officer to write a post as the letter orders it: tags, their check, QR codes. */
@NullMarked
package io.thintag.kit;

import org.jspecify.annotations.NullMarked;
