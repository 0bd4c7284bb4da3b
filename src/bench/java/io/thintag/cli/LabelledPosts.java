package io.thintag.cli;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.thintag.attribute.AttributionInput;
import io.thintag.attribute.RegisteredAccounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The labelled sample as the {@code attribute} command reads it. */
public final class LabelledPosts {

  private static final Path FOLDER = Path.of("src/test/resources/attribution");

  private LabelledPosts() {}

  public static List<AttributionInput> inputs() throws IOException {
    List<AttributionInput> inputs = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("sample.jsonl"))) {
      inputs.add(PostLine.read(ObjectMapper.getDefault().readValue(line, JsonNode.class)));
    }
    return inputs;
  }

  public static RegisteredAccounts accounts() throws IOException {
    return AccountsFile.read(FOLDER.resolve("accounts.csv"));
  }
}
