package io.thintag.schedule;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * When stored posts are read again.
 *
 * @param schedule cron expression of Quartz, in Asia/Bangkok
 */
@ConfigurationProperties("thintag.refresh")
record RefreshSettings(String schedule) {}
