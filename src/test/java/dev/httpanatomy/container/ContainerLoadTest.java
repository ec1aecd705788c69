package dev.httpanatomy.container;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ContainerLoadTest {

  private static final int SECONDS = 60;

  /// Between two datagrams: ten times as many as are answered may come.
  private static final long PAUSE_NANOS = 1_000_000;

  private static final String MALFORMED =
      "GET /x HTTP/1.1\r\nHost : a\r\nConnection: close\r\n\r\n";

  @TempDir private Path scratch;

  @Test
  @Timeout(240)
  void aMinuteOfMixedLoadFitsIntoTheMemory() throws Exception {
    try (ServiceContainer service = ServiceContainer.started();
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Path report = scratch.resolve("wrk");
      Process wrk =
          start(
              new ProcessBuilder(
                      "wrk",
                      "-t2",
                      "-c32",
                      "-d" + SECONDS + "s",
                      "-s",
                      "src/benchmark/every-kind.lua",
                      "http://127.0.0.1:" + service.httpPort())
                  .redirectErrorStream(true)
                  .redirectOutput(report.toFile()));
      Future<Integer> streams = clients.submit(() -> streams(wrk, service.tcpPort()));
      Future<Integer> datagrams = clients.submit(() -> datagrams(wrk, service.udpPort()));

      assertThat(wrk.waitFor(2 * SECONDS, TimeUnit.SECONDS)).isTrue();
      System.out.println(Files.readString(report));
      assertThat(wrk.exitValue()).isZero();
      assertThat(Files.readString(report))
          .containsPattern("[1-9]\\d* requests in")
          .doesNotContain("Non-2xx");
      assertThat(streams.get()).isPositive();
      assertThat(datagrams.get()).isPositive();
      assertThat(service.state().getOOMKilled()).isFalse();
      assertThat(service.state().getRunning()).isTrue();
      assertThat(service.getLogs()).doesNotContain("OutOfMemoryError");
      assertThat(RawClient.exchange(service.tcpPort(), MALFORMED)).startsWith("HTTP/1.1 400");
    }
  }

  private static Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException notThere) {
      return Missing.because(builder.command().getFirst() + " is not installed");
    }
  }

  /// Conversations on the raw TCP port, as long as the program runs, and how many there were.
  private static int streams(Process program, int port) {
    String text = "x".repeat(20_000);
    int count = 0;
    for (; program.isAlive(); count++) {
      assertThat(RawClient.exchange(port, MALFORMED)).startsWith("HTTP/1.1 400");
      try (RawClient client = RawClient.to(port)) {
        assertThat(client.send(text).finish().readToEnd()).isEqualTo(text);
      } catch (UncheckedIOException e) {
        throw new AssertionError("conversation " + count, e);
      }
    }
    return count;
  }

  /// Datagrams that were sent; that they are echoed is not for sure, for they are too many.
  private static int datagrams(Process program, int port) throws Exception {
    int count = 0;
    try (DatagramSocket socket = new DatagramSocket()) {
      byte[] octets = new byte[1000];
      var datagram =
          new DatagramPacket(octets, octets.length, InetAddress.getLoopbackAddress(), port);
      for (; program.isAlive(); count++) {
        socket.send(datagram);
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    return count;
  }
}
