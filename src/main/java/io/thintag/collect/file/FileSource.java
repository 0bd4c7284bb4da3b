package io.thintag.collect.file;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file of posts: CSV with a header in English or Thai, the CSV of 4CAT, or one JSON object a
 * line, Zeeschuimer's among them. It is read in parts, so that its length does not matter and a
 * broken import goes on where it stopped.
 */
final class FileSource implements Source {
  private final JsonMapper json;
  private final int rows;

  FileSource(JsonMapper json, int rows) {
    this.json = json;
    this.rows = rows;
  }

  @Override
  public SourcePage fetch(Query query, Cursor cursor, Wire wire) throws SourceException {
    if (!(query instanceof Query.File file)) {
      throw new IllegalArgumentException("import takes no " + query.getClass().getSimpleName());
    }
    ColumnMap map = ColumnMap.parse(file.columns());
    Window window;
    FileCursor state;
    if (cursor.isStart()) {
      window = new Window(file.address(), wire, 0);
      state = FileHead.open(window, isCsv(file), map);
    } else {
      state = FileCursor.of(cursor);
      window = new Window(file.address(), wire, state.offset());
    }
    return read(window, state, map);
  }

  private static boolean isCsv(Query.File file) {
    return switch (file.format()) {
      case "csv" -> true;
      case "jsonl" -> false;
      default -> throw new IllegalArgumentException("format is neither csv nor jsonl");
    };
  }

  private SourcePage read(Window window, FileCursor state, ColumnMap map) throws SourceException {
    Records records = new Records(window, state.layout(), state.line());
    List<Item> items = new ArrayList<>();
    boolean more = true;
    for (int read = 0; more && read < rows; read++) {
      Optional<Records.Entry> entry = records.next();
      more = entry.isPresent();
      entry.flatMap(each -> item(each, state.layout(), map, window)).ifPresent(items::add);
    }
    FileCursor next = new FileCursor(state.layout(), window.offset(), records.line());
    return new SourcePage(items, next.cursor(), more);
  }

  private Optional<Item> item(Records.Entry entry, Layout layout, ColumnMap map, Window window) {
    if (!entry.trouble().isEmpty()) {
      return Optional.of(broken(null, entry, entry.trouble()));
    }
    if (entry.text().isBlank()) {
      return Optional.empty();
    }
    return Optional.of(layout.csv() ? row(entry, layout, window) : object(entry, map, window));
  }

  private static Item row(Records.Entry entry, Layout layout, Window window) {
    return layout
        .cells(entry.text())
        .map(cells -> new Row(cells, entry.line(), window.at()).item())
        .orElseGet(() -> broken(null, entry, "the row does not have as many fields as the header"));
  }

  private Item object(Records.Entry entry, ColumnMap map, Window window) {
    Optional<JsonNode> object = JsonCells.object(entry.text(), json);
    if (object.isEmpty()) {
      return broken(null, entry, "the line is no JSON object");
    }
    JsonNode node = object.get();
    if (!Captured.isOne(node)) {
      return new Row(JsonCells.of(node, map), entry.line(), window.at()).item();
    }
    try {
      return new Row(Captured.cells(node), entry.line(), window.at()).item();
    } catch (IllegalArgumentException e) {
      return broken(Captured.id(node).orElse(null), entry, String.valueOf(e.getMessage()));
    }
  }

  private static Item broken(@Nullable String id, Records.Entry entry, String reason) {
    return new Item.Broken(id, reason, (int) entry.line());
  }
}
