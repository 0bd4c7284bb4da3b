package io.thintag.pipeline;

import java.time.Instant;
import java.util.Optional;

/** What the schedule offers to those who show it; the schedule itself is imported by nobody. */
public interface Timetable {

  /** Stands for the campaign of a source that is read for none in particular. */
  String NO_CAMPAIGN = PageJob.NO_CAMPAIGN;

  /** Starts a run now, beside the schedule; a run that is going on is followed by this one. */
  void runNow(String source, String campaign);

  /** How often a source is read after a moment and before another, a thousand at most. */
  int runsBetween(String source, Instant after, Instant before);

  /** When a source is next read for a campaign; nothing if it is off. */
  Optional<Instant> nextRun(String source, String campaign);
}
