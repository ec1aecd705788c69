package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The clients that people test against httpbin, and Debian's httpbin itself, each by a script in
/// `src/compatibility` that can be run by hand as well.
class HttpbinClientsTest extends LiveTest {

  private static final Path SCRIPTS = Path.of("src/compatibility").toAbsolutePath();

  // The clients are Debian's packages, so it is Debian's Python that has them.
  private static final String PYTHON = "/usr/bin/python3";

  /// How a script of this kind is started.
  private static final Map<String, String> PROGRAMS =
      Map.of("py", PYTHON, "sh", "bash", "mjs", "node");

  @TempDir Path scratch;

  static Stream<String> clients() {
    return Stream.of(
        "with_requests.py",
        "with_httpx.py",
        "with_websockets.py",
        "with_curl.sh",
        "with_httpie.sh",
        "with_fetch.mjs",
        "with_axios.mjs",
        "with_chromium.py");
  }

  @ParameterizedTest
  @MethodSource("clients")
  void aClientFindsWhatItExpects(String script) throws Exception {
    run("clients/" + script);
  }

  @Test
  void theRequestsThatWeInviteToTryDoWhatTheySay() throws Exception {
    run("httpyac.sh");
  }

  @Test
  void debiansHttpbinAnswersAlike() throws Exception {
    run("compare.py");
  }

  private void run(String script) throws Exception {
    String program = PROGRAMS.get(script.substring(script.lastIndexOf('.') + 1));
    List<String> command = new ArrayList<>(List.of(program, SCRIPTS.resolve(script).toString()));
    command.add("http://127.0.0.1:" + port);
    Program.Ended ended = Program.run(scratch, "", command);
    if (ended.exit() == 77) {
      Program.missing("what " + script + " runs");
    }
    assertThat(ended.exit()).as("%s\n%s", ended.out(), ended.err()).isZero();
  }
}
