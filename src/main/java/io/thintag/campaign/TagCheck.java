package io.thintag.campaign;

/** One line of a post's check-list: an ordered tag and whether the post carries it. */
public record TagCheck(CampaignTag tag, boolean present) {}
