package io.thintag.collect.file;

import io.micronaut.json.JsonMapper;
import io.thintag.collect.Cursor;
import io.thintag.collect.Item;
import io.thintag.collect.Query;
import io.thintag.collect.Source;
import io.thintag.collect.SourceException;
import io.thintag.collect.SourcePage;
import io.thintag.collect.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file of posts: CSV with a header in English or Thai, or one JSON object a line. It is read in
 * parts, so that its length does not matter and a broken import goes on where it stopped.
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
    Window window;
    FileCursor state;
    if (cursor.isStart()) {
      window = new Window(file.address(), wire, 0);
      state = FileHead.open(window, isCsv(file));
    } else {
      state = FileCursor.of(cursor);
      window = new Window(file.address(), wire, state.offset());
    }
    return read(window, state);
  }

  private static boolean isCsv(Query.File file) {
    return switch (file.format()) {
      case "csv" -> true;
      case "jsonl" -> false;
      default -> throw new IllegalArgumentException("format is neither csv nor jsonl");
    };
  }

  private SourcePage read(Window window, FileCursor state) throws SourceException {
    Records records = new Records(window, state.layout(), state.line());
    List<Item> items = new ArrayList<>();
    boolean more = true;
    for (int read = 0; more && read < rows; read++) {
      Optional<Records.Entry> entry = records.next();
      more = entry.isPresent();
      entry.flatMap(each -> item(each, state.layout(), window)).ifPresent(items::add);
    }
    FileCursor next = new FileCursor(state.layout(), window.offset(), records.line());
    return new SourcePage(items, next.cursor(), more);
  }

  private Optional<Item> item(Records.Entry entry, Layout layout, Window window) {
    if (!entry.trouble().isEmpty()) {
      return Optional.of(broken(entry, entry.trouble()));
    }
    if (entry.text().isBlank()) {
      return Optional.empty();
    }
    Optional<Map<String, String>> cells =
        layout.csv() ? csv(entry.text(), layout) : JsonCells.of(entry.text(), json);
    return Optional.of(
        cells
            .map(told -> new Row(told, entry.line(), window.at()).item())
            .orElseGet(
                () ->
                    broken(
                        entry,
                        layout.csv()
                            ? "the row does not have as many fields as the header"
                            : "the line is no JSON object")));
  }

  private static Item broken(Records.Entry entry, String reason) {
    return new Item.Broken(null, reason, (int) entry.line());
  }

  private static Optional<Map<String, String>> csv(String text, Layout layout) {
    List<String> fields = CsvFields.of(text, layout.separator());
    List<String> columns = layout.columns();
    boolean surplus =
        fields.size() > columns.size()
            && fields.subList(columns.size(), fields.size()).stream().anyMatch(f -> !f.isBlank());
    if (surplus) {
      return Optional.empty();
    }
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(fields.size(), columns.size()); i++) {
      if (!columns.get(i).isEmpty()) {
        cells.putIfAbsent(columns.get(i), CsvFields.restored(fields.get(i)));
      }
    }
    return Optional.of(cells);
  }
}
