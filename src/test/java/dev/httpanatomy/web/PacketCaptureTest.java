package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionEvent;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Direction;
import dev.httpanatomy.wire.Hex;
import dev.httpanatomy.wire.Octets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What is recorded is what a packet capture of the loopback interface shows.
@Timeout(180)
class PacketCaptureTest extends LiveTest {

  /// Says that all before it has been captured.
  private static final String FIRST = "is anybody there?\n";

  private static final String LAST = "the last octets of all\n";

  @Autowired TcpPorts ports;
  @TempDir Path scratch;

  @Test
  void recordingsAreWhatTheWireHad() throws Exception {
    int rawPort = ports.listeners().getFirst().port();
    Path capture = scratch.resolve("capture.pcapng");
    Path log = scratch.resolve("log");
    Process tshark =
        Program.start(
            new ProcessBuilder(
                    "tshark",
                    "-l",
                    "-i",
                    "lo",
                    "-f",
                    "tcp port " + rawPort + " or tcp port " + port,
                    "-w",
                    capture.toString(),
                    "-P")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
    try {
      await().atMost(30, SECONDS).until(() -> isCapturing(log, tshark));
      if (!tshark.isAlive()) {
        Program.missing("tshark with leave to capture");
      }
      // It says so a little before the first packet is seen.
      await().atMost(30, SECONDS).until(() -> isSeen(rawPort, capture));
      assertAlike(rawPort, capture, tshark);
    } finally {
      tshark.destroy();
      tshark.waitFor();
    }
  }

  private void assertAlike(int rawPort, Path capture, Process tshark) throws Exception {
    List<RawClient> clients =
        List.of(
            talk(rawPort, false, "hello\n", "world\n"),
            talk(rawPort, true, "and then silence\n"),
            talk(rawPort, false, "GET /raw HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
            talk(rawPort, false, "\u0000\u0001" + random(100_000)),
            talk(port, false, "GET /anatomy HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
            talk(rawPort, false, LAST));
    await().atMost(60, SECONDS).until(() -> has(rawPort, capture, LAST));
    tshark.destroy();
    tshark.waitFor();
    for (RawClient client : clients) {
      Connection connection = ended(client);
      String from = client.address().substring(client.address().lastIndexOf(':') + 1);
      assertSame(stream(capture, "tcp.srcport == " + from), hex(connection, Direction.RECEIVED));
      assertSame(stream(capture, "tcp.dstport == " + from), hex(connection, Direction.SENT));
      boolean reset =
          connection.events().stream().map(ConnectionEvent::kind).anyMatch(Kind.RESET::equals);
      assertThat(
              !fields(
                      capture,
                      "frame.number",
                      "tcp.srcport == " + from + " && tcp.flags.reset == 1")
                  .isBlank())
          .isEqualTo(reset);
    }
  }

  /// Says of long texts only where they begin to differ.
  private static void assertSame(String captured, String recorded) {
    assertThat(captured.length()).isEqualTo(recorded.length());
    assertThat(Arrays.mismatch(captured.toCharArray(), recorded.toCharArray())).isEqualTo(-1);
  }

  /// Says something and reads as much of an answer as there has to be.
  private static RawClient talk(int to, boolean reset, String... words) {
    RawClient client = RawClient.to(to);
    for (String each : words) {
      client.send(each);
      if (each.startsWith("GET ")) {
        client.readToEnd();
      } else {
        assertThat(client.read(each.length())).isEqualTo(each);
      }
    }
    if (reset) {
      client.reset();
    } else {
      client.finish().readToEnd();
      client.close();
    }
    return client;
  }

  private static String random(int length) {
    StringBuilder text = new StringBuilder();
    new Random(3).ints(length, 0, 256).forEach(octet -> text.append((char) octet));
    return text.toString();
  }

  private boolean isSeen(int rawPort, Path capture) throws Exception {
    talk(rawPort, false, FIRST);
    return Files.exists(capture) && has(rawPort, capture, FIRST);
  }

  private boolean has(int rawPort, Path capture, String words) throws Exception {
    return fields(capture, "tcp.payload", "tcp.dstport == " + rawPort)
        .contains(Hex.of(Octets.latin1(words)));
  }

  private static boolean isCapturing(Path log, Process tshark) throws Exception {
    return !tshark.isAlive() || Files.exists(log) && Files.readString(log).contains("Capturing on");
  }

  /// The payload of one direction, put together in the order of the sequence numbers.
  private String stream(Path capture, String filter) throws Exception {
    String only = filter + " && tcp.len > 0 && !tcp.analysis.retransmission";
    return fields(capture, "tcp.payload", only).replaceAll("\\s", "");
  }

  private String fields(Path capture, String field, String filter) throws Exception {
    List<String> command =
        List.of("tshark", "-r", capture.toString(), "-Y", filter, "-T", "fields", "-e", field);
    return Program.run(scratch, "", command).out();
  }

  private String hex(Connection connection, Direction direction) {
    return Hex.of(store.octets(connection.head().id(), direction).orElseThrow().octets());
  }

  private Connection ended(RawClient client) {
    await().atMost(20, SECONDS).until(() -> !recorded(client).head().open());
    return recorded(client);
  }

  private Connection recorded(RawClient client) {
    return Stream.of(
            store.connections(Long.MAX_VALUE, 1, c -> c.head().remote().equals(client.address())))
        .flatMap(page -> page.items().stream())
        .findFirst()
        .orElseThrow();
  }
}
