package dev.httpanatomy.httpbin.streaming;

import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.Pauses;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.jetty.io.EofException;
import org.springframework.stereotype.Component;

/// Writes octets piece by piece, evenly over a length of time; the first piece at once.
///
/// Pieces that are due within the same hundredth of a second are sent together, and what a slow
/// client has missed is sent when it reads again: the number of writes has a limit, and so has the
/// time.
@Component
final class Pace {

  private static final int BLOCK = 8 * 1024;
  private static final long SHORTEST_PAUSE_NANOS = 10_000_000;

  private final Pauses pauses;

  Pace(Pauses pauses) {
    this.pauses = pauses;
  }

  /// What is written.
  interface Source {

    /// Puts octets at the start of a block.
    ///
    /// @param from the offset of the first one in all that is written
    /// @param count 1 or more
    void fill(byte[] block, int from, int count);
  }

  /// Writes all octets.
  ///
  /// @param count how many there are
  /// @param piece how many belong together, 1 or more
  /// @param pause between pieces; with 0 they all go at once
  /// @throws IOException if the client is gone, or the service stops: the connection is then
  ///   closed, so that nobody takes for the whole what is a part
  void write(
      HttpServletRequest request,
      OutputStream out,
      Source source,
      int count,
      int piece,
      Duration pause)
      throws IOException {
    byte[] block = new byte[Math.min(BLOCK, Math.max(count, 1))];
    long start = System.nanoTime();
    long pauseNanos = pause.toNanos();
    int sent = 0;
    while (sent < count) {
      long due = pauseNanos == 0 ? count : ((System.nanoTime() - start) / pauseNanos + 1) * piece;
      while (sent < Math.min(due, count)) {
        int length = (int) Math.min(block.length, Math.min(due, count) - sent);
        source.fill(block, sent, length);
        out.write(block, 0, length);
        sent += length;
      }
      out.flush();
      if (sent < count) {
        long next = start + (sent / piece) * pauseNanos;
        pause(request, Math.max(next - System.nanoTime(), SHORTEST_PAUSE_NANOS));
      }
    }
  }

  private void pause(HttpServletRequest request, long nanos) throws IOException {
    if (!pauses.pause(nanos)) {
      ExactFields.response(request)
          .getRequest()
          .getConnectionMetaData()
          .getConnection()
          .getEndPoint()
          .close();
      throw new EofException("the service stops");
    }
  }
}
