package io.thintag.campaign;

/**
 * A campaign was created, changed or deleted.
 *
 * @param slug which one
 */
public record CampaignChanged(String slug) {}
