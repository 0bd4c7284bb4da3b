package io.thintag.schedule;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * When raw answers past their term are deleted.
 *
 * @param schedule cron expression of Quartz, in Asia/Bangkok
 */
@ConfigurationProperties("thintag.captures")
record CaptureSettings(String schedule) {}
