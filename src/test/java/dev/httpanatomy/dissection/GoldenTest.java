package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/// Each case of the golden files comes out as its outline says. With `-Dgolden.update=true` the
/// outlines are rewritten to what the code gives now, to be read before they are kept.
class GoldenTest {

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsItsOutlineSays() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      for (GoldenFile file : GoldenFile.all()) {
        file.update();
      }
    }
    return GoldenFile.all().stream()
        .flatMap(file -> file.cases().stream())
        .map(golden -> dynamicTest(golden.name(), () -> assertOutline(golden)));
  }

  @Test
  void theWireCasesAreThoseOfTheJsonFile() throws IOException {
    Map<String, Octets> expected = new HashMap<>();
    JsonMapper.shared()
        .readTree(Files.readString(Path.of("src/test/resources/dissection/wire-cases.json")))
        .properties()
        .forEach(each -> expected.put(each.getKey(), Octets.latin1(each.getValue().asString())));
    Map<String, Octets> written = new HashMap<>();
    Golden.all().stream()
        .filter(golden -> golden.file().equals("wire-cases.md"))
        .forEach(golden -> written.put(golden.title(), golden.octets()));
    assertThat(written).isEqualTo(expected);
  }

  private static void assertOutline(Golden golden) {
    assertThat(Outline.of(golden.dissect()))
        .as("%s, input:%n%s", golden.name(), Escapes.escape(golden.octets()))
        .isEqualTo(golden.outline());
  }
}
