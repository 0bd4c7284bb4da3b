/** The pages as people meet them: in Chromium, by mouse and keyboard, on phones and on paper. */
package io.thintag.browser;
