package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Each field-value of the golden files comes out as its outline says. With `-Dgolden.update=true`
/// the outlines are rewritten to what the code gives now, to be read before they are kept.
class FieldGoldenTest {

  @TestFactory
  Stream<DynamicTest> everyValueComesOutAsItsOutlineSays() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      for (Path file : FieldGolden.files()) {
        FieldGolden.update(file);
      }
    }
    return FieldGolden.all().stream()
        .map(golden ->
            dynamicTest(
                golden.name(),
                () ->
                    assertThat(FieldGolden.outline(golden.field()))
                        .as(golden.name())
                        .isEqualTo(golden.outline())));
  }

  @Test
  void noInputIsThereTwice() {
    assertThat(FieldGolden.all()).extracting(FieldGolden::field).doesNotHaveDuplicates();
  }

  /// What an RFC prints as right must not be told to be wrong.
  @TestFactory
  Stream<DynamicTest> whatAnRfcPrintsHasNoDeviation() {
    return FieldGolden.all().stream()
        .filter(golden -> golden.path().getFileName().toString().matches("rfc[0-9]+\\.md"))
        .map(golden ->
            dynamicTest(
                golden.name(),
                () ->
                    assertThat(FieldGolden.message(golden.field()).deviations())
                        .as(golden.name())
                        .isEmpty()));
  }
}
