package io.thintag.demo;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.time.Duration;

/**
 * What {@code thintag.demo} sets.
 *
 * @param port of the pretend internet, on 127.0.0.1
 * @param posts how many posts carry a campaign's core tag
 * @param seed another seed, another world
 * @param movesOn true: edits and deletions appear some time after the first collection
 * @param movesOnAfter how long after its tally was printed
 */
@Requires(env = "demo")
@ConfigurationProperties("thintag.demo")
public record DemoSettings(
    int port, int posts, long seed, boolean movesOn, Duration movesOnAfter) {}
