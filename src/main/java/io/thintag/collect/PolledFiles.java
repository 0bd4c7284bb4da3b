package io.thintag.collect;

import java.util.List;

/** A source that reads files which others keep writing, and knows by itself where they lie. */
public interface PolledFiles extends Source {

  /** Whether there are any. */
  boolean hasFiles();

  /** The files to read for a campaign, by its slug. */
  List<Query.File> files(String campaign);
}
