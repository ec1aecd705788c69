package dev.httpanatomy.rendering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text with a file; `-Dgolden.update=true` writes the file instead.
public final class GoldenText {

  private static final Path ROOT = Path.of("src/test/resources/rendering");

  private GoldenText() {}

  /// @param file below `src/test/resources/rendering`
  public static void assertEquals(String text, String file) {
    Path path = ROOT.resolve(file);
    try {
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, UTF_8);
      }
      assertThat(text)
          .as("%s; renew it with -Dgolden.update=true and read what changed", file)
          .isEqualTo(Files.readString(path, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
