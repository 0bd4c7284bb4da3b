package io.thintag.web;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How walls are kept up to date.
 *
 * @param pause between two readings for all that show the same
 * @param beat between two signs of life
 * @param lasts after which a listener has to ask again, and so to show that it still may
 * @param listeners how many there may be at a time
 */
@ConfigurationProperties("thintag.wall")
record WallSettings(
    @Bindable(defaultValue = "5s") Duration pause,
    @Bindable(defaultValue = "15s") Duration beat,
    @Bindable(defaultValue = "15m") Duration lasts,
    @Bindable(defaultValue = "200") int listeners) {}
