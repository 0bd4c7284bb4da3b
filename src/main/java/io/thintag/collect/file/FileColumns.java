package io.thintag.collect.file;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.SourceException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what the columns of a file are taken for, from its beginning alone. */
public final class FileColumns {
  /** Objects of JSON Lines need not have all fields; those of the first ones are looked at. */
  private static final int OBJECTS = 100;

  private static final URI FILE = URI.create("import:file");

  private final JsonMapper json;
  private final Clock clock;

  public FileColumns(JsonMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /**
   * Looks at a file of text.
   *
   * @param format csv or jsonl
   * @throws SourceException if it cannot be read or the map names a column that is not there
   */
  public List<TakenColumn> of(Path file, String format, ColumnMap map) throws SourceException {
    Window window = new Window(FILE, new FileWire(file, clock), 0);
    return format.equals("csv") ? FileHead.headings(window, map).taken() : ofObjects(window, map);
  }

  private List<TakenColumn> ofObjects(Window window, ColumnMap map) throws SourceException {
    FileCursor start = FileHead.open(window, false, map);
    Records records = new Records(window, start.layout(), start.line());
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < OBJECTS; i++) {
      Optional<JsonNode> object =
          records.next().flatMap(entry -> JsonCells.object(entry.text(), json));
      if (object.filter(Captured::isOne).isPresent()) {
        return captured(object.get());
      }
      object.ifPresent(node -> names.addAll(names(node)));
    }
    try {
      return Headings.of(List.copyOf(names), map).taken();
    } catch (IllegalArgumentException e) {
      throw new SourceException.Unreadable(String.valueOf(e.getMessage()), FILE, e);
    }
  }

  private static List<TakenColumn> captured(JsonNode object) {
    try {
      return Captured.cells(object).keySet().stream()
          .sorted()
          .map(column -> new TakenColumn("data", column))
          .toList();
    } catch (IllegalArgumentException e) {
      return List.of(new TakenColumn("data", ""));
    }
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new LinkedHashSet<>();
    for (Map.Entry<String, JsonNode> field : object.entries()) {
      if (field.getValue().isObject()) {
        field.getValue().entries().forEach(e -> names.add(field.getKey() + "." + e.getKey()));
      } else {
        names.add(field.getKey());
      }
    }
    return names;
  }
}
