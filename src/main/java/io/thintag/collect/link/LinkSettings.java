package io.thintag.collect.link;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;

/**
 * How links that people hand in are read.
 *
 * @param allowPrivate true: they may lead into the own network; for tests
 * @param youtube server that tells of YouTube's videos through oEmbed
 * @param tiktok server that tells of TikTok's videos through oEmbed
 */
@ConfigurationProperties("thintag.submission")
public record LinkSettings(
    @Bindable(defaultValue = "false") boolean allowPrivate,
    @Bindable(defaultValue = "https://www.youtube.com") URI youtube,
    @Bindable(defaultValue = "https://www.tiktok.com") URI tiktok) {}
