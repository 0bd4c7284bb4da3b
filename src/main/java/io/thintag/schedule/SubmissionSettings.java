package io.thintag.schedule;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * When submitted links that nobody is looking at are looked at.
 *
 * @param schedule cron expression of Quartz, in Asia/Bangkok
 */
@ConfigurationProperties("thintag.submission")
record SubmissionSettings(String schedule) {}
