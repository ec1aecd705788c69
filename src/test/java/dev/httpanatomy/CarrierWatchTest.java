package dev.httpanatomy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class CarrierWatchTest {

  @Test
  void findsCarriersForWhoCanReleaseThoseThatHoldThemAll() throws IOException {
    assertThat(run("watched")).endsWith("all got on\n");
  }

  /// Later JDKs let them go: then the watch is not needed any more.
  @Test
  @EnabledForJreRange(max = JRE.JAVA_25)
  void withoutItTheyAreHeldForGood() throws IOException {
    assertThat(run()).isEqualTo("held: 40\n");
  }

  /// A process of its own, for the carriers are those of all virtual threads of a process.
  private static String run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:ActiveProcessorCount=2", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(HeldCarriers.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
