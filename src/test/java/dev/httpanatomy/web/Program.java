package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A program that may be installed here. Where it is not, a test is skipped, and fails in CI.
final class Program {

  private static final long SECONDS_MOST = 60;

  private Program() {}

  /// How a program ended.
  ///
  /// @param exit its exit status
  /// @param out what it wrote, one character an octet
  /// @param err what it complained of
  record Ended(int exit, String out, String err) {}

  /// Runs a program to its end.
  ///
  /// @param scratch an empty directory
  /// @param input what it reads, one character an octet
  static Ended run(Path scratch, String input, List<String> command) throws Exception {
    Path in = Files.writeString(scratch.resolve("in"), input, ISO_8859_1);
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    Process process =
        start(
            new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile()));
    if (!process.waitFor(SECONDS_MOST, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      fail("%s did not end; it wrote: %s", command, Files.readString(err, ISO_8859_1));
    }
    return new Ended(
        process.exitValue(), Files.readString(out, ISO_8859_1), Files.readString(err, ISO_8859_1));
  }

  /// Starts a program.
  static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException notThere) {
      return missing(builder.command().getFirst());
    }
  }

  /// What can't be run here.
  static <T> T missing(String program) {
    if ("true".equals(System.getenv("CI"))) {
      fail("%s is not installed", program);
    }
    return abort(program + " is not installed here");
  }
}
