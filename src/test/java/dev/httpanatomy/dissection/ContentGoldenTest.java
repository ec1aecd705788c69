package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.httpanatomy.dissection.content.ContentDeviation;
import dev.httpanatomy.dissection.content.ContentDeviationKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each content of the golden files comes out as its outline says. With `-Dgolden.update=true` the
/// outlines are rewritten to what the code gives now, to be read before they are kept.
class ContentGoldenTest {

  @TestFactory
  Stream<DynamicTest> everyContentComesOutAsItsOutlineSays() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      for (Path file : ContentGolden.files()) {
        ContentGolden.update(file);
      }
    }
    return ContentGolden.all().stream()
        .map(golden ->
            dynamicTest(
                golden.name(), () -> assertThat(golden.found()).isEqualTo(golden.outline())));
  }

  @Test
  void everyDeviationOccursInSomeGolden() {
    assertThat(
            ContentGolden.all().stream()
                .flatMap(golden -> golden.content().deviations().stream())
                .map(ContentDeviation::kind))
        .contains(ContentDeviationKind.values());
  }
}
