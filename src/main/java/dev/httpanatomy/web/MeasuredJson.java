package dev.httpanatomy.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/// Writes JSON that is not long in one piece, and says how long it is.
///
/// Jackson flushes when it is done, and by then nobody knows that no more comes: head and content
/// would go in one write, in the chunked coding, and the end of that in another, which takes as
/// long again.
final class MeasuredJson extends JacksonJsonHttpMessageConverter {

  /// How many octets are held back until the length is known.
  private static final int MOST_HELD = 16 * 1024;

  MeasuredJson(JsonMapper mapper) {
    super(mapper);
  }

  @Override
  protected void writeInternal(
      Object object,
      ResolvableType type,
      HttpOutputMessage message,
      @Nullable Map<String, Object> hints)
      throws IOException {
    Held held = new Held(message);
    super.writeInternal(object, type, held, hints);
    held.end();
  }

  /// Holds back what is written until it ends or is too much.
  private static final class Held extends OutputStream implements HttpOutputMessage {

    private final HttpOutputMessage message;
    private byte[] octets = new byte[1024];
    private int count;
    private boolean passes;

    Held(HttpOutputMessage message) {
      this.message = message;
    }

    @Override
    public HttpHeaders getHeaders() {
      return message.getHeaders();
    }

    @Override
    public OutputStream getBody() {
      return this;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int length) throws IOException {
      if (!passes && count + length > MOST_HELD) {
        passes = true;
        message.getBody().write(octets, 0, count);
      }
      if (passes) {
        message.getBody().write(more, from, length);
        return;
      }
      if (count + length > octets.length) {
        octets = Arrays.copyOf(octets, Math.max(count + length, 2 * octets.length));
      }
      System.arraycopy(more, from, octets, count, length);
      count += length;
    }

    @Override
    public void flush() throws IOException {
      if (passes) {
        message.getBody().flush();
      }
    }

    void end() throws IOException {
      if (!passes) {
        message.getHeaders().setContentLength(count);
        message.getBody().write(octets, 0, count);
      }
    }
  }
}
