package dev.httpanatomy.finding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.wire.Octets;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A field that comes very often, the first time with a very long value, is judged in proportion to
/// the octets. What is counted are the octets that judging allocates: they grow with the steps, but
/// not with what else the machine does.
class RepeatedFieldsTest {

  private static final int LINES = 1000;

  /// So that a look at the first value for each of the others is seen.
  private static final int FIRST_VALUE_PER_LINE = 50;

  /// Twice the octets are twice the work; were it the square of them, it would be four times.
  private static final double MOST_TIMES = 3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept",
        "Accept-Encoding",
        "Authorization",
        "Cache-Control",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Cookie",
        "Date",
        "Expect",
        "Host",
        "If-Modified-Since",
        "If-None-Match",
        "Max-Forwards",
        "Origin",
        "Range",
        "Referer",
        "TE",
        "Transfer-Encoding",
        "Upgrade",
        "User-Agent",
        "X-Custom"
      })
  void inARequest(String name) {
    assertGrowsWithTheOctets("GET / HTTP/1.1\r\n", name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Access-Control-Allow-Credentials",
        "Access-Control-Allow-Origin",
        "Access-Control-Max-Age",
        "Age",
        "Allow",
        "Cache-Control",
        "Content-Disposition",
        "Content-Length",
        "Content-Location",
        "Content-Range",
        "Content-Security-Policy",
        "Content-Type",
        "Date",
        "ETag",
        "Expires",
        "Last-Modified",
        "Location",
        "Permissions-Policy",
        "Referrer-Policy",
        "Retry-After",
        "Server",
        "Set-Cookie",
        "Strict-Transport-Security",
        "Trailer",
        "Transfer-Encoding",
        "Vary",
        "WWW-Authenticate",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "X-XSS-Protection"
      })
  void inAResponse(String name) {
    assertGrowsWithTheOctets("HTTP/1.1 200 OK\r\n", name);
  }

  private static void assertGrowsWithTheOctets(String startLine, String name) {
    allocated(message(startLine, name, 1));
    long once = allocated(message(startLine, name, LINES));
    long twice = allocated(message(startLine, name, 2 * LINES));

    assertThat((double) twice / once).isLessThan(MOST_TIMES);
  }

  private static Dissection message(String startLine, String name, int lines) {
    String first = name + ": " + "a".repeat(FIRST_VALUE_PER_LINE * lines) + "\r\n";
    Octets octets =
        Octets.latin1(startLine + first + (name + ": b\r\n").repeat(lines - 1) + "\r\n");
    return (startLine.startsWith("HTTP/")
            ? Http1Dissector.responses(octets, RequestMethod.OTHER)
            : Http1Dissector.requests(octets))
        .getFirst();
  }

  /// Octets.
  private static long allocated(Dissection message) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Findings.of(message);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
