package dev.httpanatomy.recording;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What the hot path takes for one exchange on a keep-alive connection, with a full store.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RecorderBenchmark {

  private static final ByteBuffer REQUEST =
      octets(
          """
          GET /anatomy/hello?name=Ada HTTP/1.1
          Host: localhost:8080
          User-Agent: curl/8.5.0
          Accept: */*

          """);
  private static final ByteBuffer RESPONSE_HEAD =
      octets(
          """
          HTTP/1.1 200 OK
          Date: Sun, 22 Nov 2026 16:48:19 GMT
          Content-Type: application/json
          Vary: Accept
          Cache-Control: no-store
          Exchange-Id: vleO8ctDqghCC7lWJtKOLw
          Link: </exchanges/vleO8ctDqghCC7lWJtKOLw>; rel="describedby"
          Content-Length: 15

          """);
  private static final ByteBuffer RESPONSE_CONTENT = octets("{\"status\":\"UP\"}");

  private Recorder recorder;

  @Setup
  public void open() {
    RecordingStore store =
        new RecordingStore(new RecordingLimits(65_536, 262_144, 64 << 20, 10_000, 10_000));
    recorder =
        store.open(Transport.TCP, "http", "127.0.0.1:8080", "127.0.0.1:54122", Cutting.HTTP1);
  }

  /// Nobody asks for it.
  @Benchmark
  public Object exchange() {
    recorder.receivedAnew(REQUEST);
    Object id = recorder.takeUp();
    recorder.sent(RESPONSE_HEAD, RESPONSE_CONTENT);
    return id;
  }

  /// Somebody asks for it at once.
  @Benchmark
  public Object exchangeAskedFor() {
    Object id = exchange();
    recorder.catchUp();
    return id;
  }

  private static ByteBuffer octets(String text) {
    byte[] array = text.replace("\n", "\r\n").getBytes(US_ASCII);
    return ByteBuffer.allocateDirect(array.length).put(array).flip();
  }
}
