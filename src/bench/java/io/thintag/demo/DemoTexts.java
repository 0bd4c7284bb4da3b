package io.thintag.demo;

import io.thintag.area.Gazetteer;
import java.util.List;

/** The pretend internet's posts as ordinary texts: places in many writings, notices, plain talk. */
public final class DemoTexts {

  private static final int WORLD = 2_000;

  private DemoTexts() {}

  /** The same texts on every machine, title and body on lines of their own. */
  public static List<String> of(Gazetteer gazetteer) {
    DemoWorld world = DemoWorld.create(gazetteer, 7, WORLD);
    return world.posts().stream()
        .map(post -> world.story(post, 0))
        .map(story -> story.title() + "\n" + story.body())
        .toList();
  }
}
