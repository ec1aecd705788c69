package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// A file that says what the service says, and that it can write anew.
final class GoldenText {

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private GoldenText() {}

  /// Compares a file with what it should hold; with `-Dgolden.update=true` writes it where it
  /// differs.
  ///
  /// @param comparable makes of both what has to be equal
  static void check(Path file, String actual, UnaryOperator<String> comparable) throws IOException {
    String expected = Files.exists(file) ? Files.readString(file) : "";
    if (UPDATE && !comparable.apply(expected).equals(comparable.apply(actual))) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
    } else {
      assertThat(comparable.apply(actual))
          .as("%s; if it should be so: mvn test -Dgolden.update=true, and look at the diff", file)
          .isEqualTo(comparable.apply(expected));
    }
  }
}
