package io.thintag.web;

import java.util.List;

/** All sources. */
record SourcesPage(List<SourceItem> items) {
  SourcesPage {
    items = List.copyOf(items);
  }

  long working() {
    return items.size() - troubled() - off() - paused();
  }

  long troubled() {
    return items.stream().filter(SourceItem::isTroubled).count();
  }

  long paused() {
    return items.stream().filter(item -> !item.isTroubled() && item.isPaused()).count();
  }

  long off() {
    return items.stream().filter(item -> !item.isTroubled() && item.isOff()).count();
  }
}
