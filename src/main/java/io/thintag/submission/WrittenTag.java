package io.thintag.submission;

import io.thintag.area.Unit;
import io.thintag.campaign.CampaignTag;
import io.thintag.campaign.Place;
import org.jspecify.annotations.Nullable;

/**
 * An ordered tag as an officer of a unit should write it.
 *
 * @param text with #
 * @param tag as the letter orders it
 * @param place what it names; null: no place
 * @param bearer the unit that it names; null: no place
 */
public record WrittenTag(
    String text, CampaignTag tag, @Nullable Place place, @Nullable Unit bearer) {}
