package dev.httpanatomy.httpbin.streaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.httpanatomy.httpbin.Pauses;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace(new Pauses(Duration.ofSeconds(30)));
  private final HttpServletRequest request = mock(HttpServletRequest.class);

  @Test
  void everyOctetIsWrittenOnceAndInOrder() throws IOException {
    for (int piece : new int[] {1, 3, 7, 100, 1000}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pace.write(request, out, PaceTest::count, 100, piece, Duration.ofNanos(100_000));
      assertThat(out.toByteArray()).isEqualTo(counted(100));
    }
  }

  @Test
  void withoutAPauseThereAreBlocksAndNoMore() throws IOException {
    Writes out = new Writes(Integer.MAX_VALUE);
    pace.write(request, out, PaceTest::count, 100_000, 1, Duration.ZERO);
    assertThat(out.lengths).hasSize(13).allMatch(length -> length <= 8192);
    assertThat(out.flushes).isEqualTo(1);
  }

  @Test
  void itEndsWithTheFirstWriteThatFails() {
    Writes out = new Writes(2);
    assertThatThrownBy(
            () -> pace.write(request, out, PaceTest::count, 1_000_000, 1, Duration.ofMillis(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("gone");
    assertThat(out.lengths).hasSize(2);
  }

  private static void count(byte[] block, int from, int count) {
    for (int i = 0; i < count; i++) {
      block[i] = (byte) (from + i);
    }
  }

  private static byte[] counted(int count) {
    byte[] octets = new byte[count];
    count(octets, 0, count);
    return octets;
  }

  private static final class Writes extends OutputStream {

    private final List<Integer> lengths = new ArrayList<>();
    private final int most;
    private int flushes;

    Writes(int most) {
      this.most = most;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[1], 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      if (lengths.size() == most) {
        throw new IOException("gone");
      }
      lengths.add(length);
    }

    @Override
    public void flush() {
      flushes++;
    }
  }
}
