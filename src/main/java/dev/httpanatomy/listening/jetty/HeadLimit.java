package dev.httpanatomy.listening.jetty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.httpanatomy.recording.Recorder;
import java.nio.ByteBuffer;
import java.nio.channels.WritePendingException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/// Bounds how long the head of a request may take, however small the pieces in which it drips in
/// ("Slowloris"): past that it is answered with 408 (RFC 9110 §15.5.9) and the connection ends.
///
/// It asks for a timer only where a head comes in more than one piece.
final class HeadLimit {

  private static final int REQUEST_TIMEOUT = 408;
  private static final String REASON = "the head of the request took too long";

  private final Duration limit;
  private final boolean exchangeFields;
  private final Function<RefusedRequest, RefusedRequest.Answer> answers;

  HeadLimit(
      Duration limit,
      boolean exchangeFields,
      Function<RefusedRequest, RefusedRequest.Answer> answers) {
    this.limit = limit;
    this.exchangeFields = exchangeFields;
    this.answers = answers;
  }

  /// The limit on one connection.
  Watch on(Recorder recorder, Scheduler scheduler, Executor executor) {
    return new Watch(recorder, scheduler, executor);
  }

  /// One connection's.
  final class Watch {

    private final Recorder recorder;
    private final Scheduler scheduler;
    private final Executor executor;
    private final AtomicBoolean set = new AtomicBoolean();

    private Watch(Recorder recorder, Scheduler scheduler, Executor executor) {
      this.recorder = recorder;
      this.scheduler = scheduler;
      this.executor = executor;
    }

    /// Octets came.
    void filled(EndPoint tap) {
      OptionalLong began = recorder.headBegan();
      if (began.isPresent() && set.compareAndSet(false, true)) {
        scheduler.schedule(
            () -> executor.execute(() -> look(tap, began.getAsLong())),
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
      }
    }

    private void look(EndPoint tap, long began) {
      OptionalLong now = recorder.headBegan();
      set.set(false);
      if (now.isEmpty()) {
        return;
      }
      if (now.getAsLong() == began) {
        end(tap);
      } else {
        // Another request has begun since, whose time is not over.
        filled(tap);
      }
    }

    private void end(EndPoint tap) {
      TimeoutException cause = new TimeoutException(REASON);
      try {
        tap.write(Callback.from(() -> tap.close(cause), failure -> tap.close(cause)), answer());
      } catch (WritePendingException answeredMeanwhile) {
        // It came to its end after all.
      }
    }

    private ByteBuffer answer() {
      var id = recorder.currentExchange();
      RefusedRequest.Answer answer = answers.apply(new RefusedRequest(id, REQUEST_TIMEOUT, REASON));
      String head =
          "HTTP/1.1 408 Request Timeout\r\nDate: "
              + DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))
              + "\r\n"
              + id.filter(known -> exchangeFields)
                  .map(known ->
                      "Exchange-Id: "
                          + known
                          + "\r\nLink: </exchanges/"
                          + known
                          + ">; rel=\"describedby\"\r\n")
                  .orElse("")
              + "Content-Type: "
              + answer.contentType()
              + "\r\nX-Content-Type-Options: nosniff\r\nCache-Control: no-store\r\nContent-Length: "
              + answer.content().length
              + "\r\nConnection: close\r\n\r\n";
      byte[] octets = head.getBytes(ISO_8859_1);
      return ByteBuffer.allocate(octets.length + answer.content().length)
          .put(octets)
          .put(answer.content())
          .flip();
    }
  }
}
