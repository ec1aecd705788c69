package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The service in a process of its own, on free ports, for what only a process can be told.
final class ServiceProcess implements AutoCloseable {

  private static final long START_SECONDS = 120;
  private static final Pattern HTTP = Pattern.compile("Jetty started on ports? (\\d+)");
  private static final Pattern TCP = Pattern.compile("takes connections on TCP port (\\d+)");
  private static final Pattern STARTED = Pattern.compile("Started Application in ([\\d.]+)");

  private final Path log;
  private final Process process;

  /// Starts it and waits until it has started.
  ///
  /// @param scratch an empty directory
  ServiceProcess(Path scratch, String... settings) throws IOException {
    log = scratch.resolve("log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                "--server.port=0",
                "--anatomy.sockets.tcp.port=0",
                "--anatomy.sockets.udp.port=0"));
    command.addAll(List.of(settings));
    process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    await().atMost(START_SECONDS, SECONDS).until(() -> has(STARTED) || !process.isAlive());
  }

  /// What it has logged so far.
  String log() throws IOException {
    return Files.readString(log);
  }

  int httpPort() throws IOException {
    return port(HTTP);
  }

  int tcpPort() throws IOException {
    return port(TCP);
  }

  /// Sends SIGTERM.
  void terminate() {
    process.destroy();
  }

  /// Waits for its end.
  ///
  /// @return its exit status
  int exit() throws InterruptedException {
    return process.waitFor(60, SECONDS) ? process.exitValue() : -1;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private boolean has(Pattern pattern) throws IOException {
    return pattern.matcher(log()).find();
  }

  private int port(Pattern pattern) throws IOException {
    Matcher found = pattern.matcher(log());
    if (!found.find()) {
      throw new IllegalStateException(log());
    }
    return Integer.parseInt(found.group(1));
  }
}
