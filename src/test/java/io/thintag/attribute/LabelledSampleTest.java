package io.thintag.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.ObjectMapper;
import io.thintag.cli.AttributeCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The labelled posts, through the command as a user runs it, against the limits of the design. */
class LabelledSampleTest {

  private static final List<Judged> POSTS = new ArrayList<>();

  /** One post: what was expected, what was answered. */
  private record Judged(JsonNode post, JsonNode verdict) {

    JsonNode expect() {
      return Objects.requireNonNull(post.get("expect"));
    }

    Set<String> units() {
      return codes(verdict.get("units"));
    }

    List<Set<String>> accepted() {
      List<Set<String>> accepted = new ArrayList<>(List.of(codes(expect().get("units"))));
      JsonNode others = expect().get("accept");
      if (others != null) {
        others.values().forEach(other -> accepted.add(codes(other)));
      }
      return accepted;
    }

    Set<String> wrongUnits() {
      Set<String> wrong = units();
      for (Set<String> accepted : accepted()) {
        wrong.removeIf(
            unit -> accepted.stream().anyMatch(code -> Verdicts.GAZETTEER.contains(unit, code)));
      }
      return wrong;
    }

    boolean wrongProvince() {
      Set<String> possible = codes(expect().get("candidatesInclude"));
      accepted().forEach(possible::addAll);
      return wrongUnits().stream()
          .anyMatch(unit -> possible.stream().noneMatch(p -> province(p).equals(province(unit))));
    }

    boolean resolvable() {
      return !codes(expect().get("units")).isEmpty();
    }

    boolean resolved() {
      return accepted().contains(units());
    }

    boolean open() {
      return Objects.requireNonNull(expect().get("open")).getBooleanValue();
    }

    boolean leftOpen() {
      boolean sure = "certain".equals(text("certainty"));
      boolean candidates = !codes(verdict.get("candidates")).isEmpty();
      return wrongUnits().isEmpty() && (resolvable() ? candidates : !sure);
    }

    private String text(String field) {
      return Objects.requireNonNull(verdict.get(field)).getStringValue();
    }

    private static String province(String unit) {
      return String.valueOf(Verdicts.GAZETTEER.require(unit).provinceCode());
    }

    private static Set<String> codes(JsonNode list) {
      Set<String> codes = new HashSet<>();
      if (list != null && list.isArray()) {
        list.values().forEach(code -> codes.add(code.getStringValue()));
      }
      return codes;
    }

    @Override
    public String toString() {
      return post.get("id") + " " + post.get("text") + " -> " + units() + " for " + accepted();
    }
  }

  @BeforeAll
  static void attributeAll() throws IOException, URISyntaxException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream in = Files.newInputStream(resource("sample.jsonl"))) {
      AttributeCommand.run(
          in, new PrintStream(out, false, StandardCharsets.UTF_8), resource("accounts.csv"));
    }
    List<String> posts = Files.readAllLines(resource("sample.jsonl"));
    List<String> verdicts = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(verdicts).hasSameSizeAs(posts);
    for (int i = 0; i < posts.size(); i++) {
      Judged judged = new Judged(json(posts.get(i)), json(verdicts.get(i)));
      assertThat(judged.verdict().get("id")).isEqualTo(judged.post().get("id"));
      POSTS.add(judged);
    }
  }

  @Test
  void noPostGetsAWrongUnitOrProvince() {
    assertThat(POSTS).filteredOn(Judged::wrongProvince).isEmpty();
    assertThat(POSTS).filteredOn(post -> !post.wrongUnits().isEmpty()).isEmpty();
  }

  @Test
  void allThatCanBeResolvedIsResolved() {
    assertThat(POSTS).filteredOn(post -> post.resolvable() && !post.resolved()).isEmpty();
  }

  @Test
  void allThatIsOpenIsLeftOpen() {
    assertThat(POSTS).filteredOn(post -> post.open() && !post.leftOpen()).isEmpty();
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(
        Objects.requireNonNull(LabelledSampleTest.class.getResource("/attribution/" + name))
            .toURI());
  }

  private static JsonNode json(String line) throws IOException {
    return ObjectMapper.getDefault().readValue(line, JsonNode.class);
  }
}
