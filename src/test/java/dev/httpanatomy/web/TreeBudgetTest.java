package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.httpanatomy.recording.Cutting;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Recorder;
import dev.httpanatomy.recording.RecordingLimits;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.recording.Transport;
import dev.httpanatomy.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;

@Timeout(60)
class TreeBudgetTest {

  private final TreeBudget budget = new TreeBudget(100);
  private final MockHttpServletRequest first = new MockHttpServletRequest();
  private final MockHttpServletRequest second = new MockHttpServletRequest();

  @Test
  void whatIsAnsweredGivesBackWhatItTook() {
    budget.take(first, parts(60));
    assertThat(budget.free()).isEqualTo(40);
    end(first);
    end(first);
    assertThat(budget.free()).isEqualTo(100);
  }

  @Test
  void whatIsMoreThanAllIsRefused() {
    assertThatThrownBy(() -> budget.take(first, parts(101)))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(503);
              assertThat(problem.getHeaders().containsHeader("Retry-After")).isFalse();
            });
    end(first);
    assertThat(budget.free()).isEqualTo(100);
  }

  @Test
  void lettersAndDigitsEndNoPart() {
    budget.take(first, Octets.latin1("abcXYZ019\u00e4".repeat(1000) + ": \r\n"));
    assertThat(budget.free()).isEqualTo(96);
  }

  /// A body is one part, but each chunk is some.
  @Test
  void aViewCountsTheHeadAndAnyChunks() {
    String body = "1\r\na\r\n";
    budget.takeForView(first, message("A:b\r\n\r\n", body));
    assertThat(budget.free()).isEqualTo(100 - 5 * 5);
    budget.takeForView(second, message("A:Chunked\r\n\r\n", body));
    assertThat(budget.free()).isEqualTo(100 - 5 * 5 - 5 * 9);
  }

  /// Chunk-data is one part whatever is in it; what is no chunk may be anything.
  @Test
  void whatStandsInAChunkIsOnePart() {
    budget.takeForView(first, message("A:Chunked\r\n\r\n", "a\r\n::::::::::\r\n"));
    assertThat(budget.free()).isEqualTo(100 - 5 * 9);
    end(first);
    budget.takeForView(second, message("A:Chunked\r\n\r\n", "x\r\n:::::::"));
    assertThat(budget.free()).isEqualTo(100 - 5 * 14);
  }

  @Test
  void whatIsTakenForAMomentIsGivenBackWhateverComesOfIt() {
    Exchange exchange = exchange(message("A:b\r\n\r\n", ""), message("", ""));
    int free = budget.during(exchange, shown -> budget.free());
    assertThat(free).isLessThan(100);
    assertThatThrownBy(() -> budget.during(exchange, shown -> Integer.parseInt("x")))
        .isInstanceOf(NumberFormatException.class);
    assertThat(budget.free()).isEqualTo(100);
  }

  /// A list is not refused for one exchange in it.
  @Test
  void ofWhatIsTooLargeForAMomentTheBeginningIsShown() {
    RecordedMessage large = message("A:" + ":".repeat(10_000), "");
    RecordedMessage shown = budget.during(exchange(large, large), Exchange::request);
    assertThat(shown.octets()).isEqualTo(large.octets().slice(0, 50));
    assertThat(shown.length()).isEqualTo(large.length());
    assertThat(shown.truncated()).isTrue();
    assertThat(budget.free()).isEqualTo(100);
  }

  @Test
  void aRefusalWaitsForNobody() {
    Exchange exchange = exchange(message("A:b\r\n\r\n", ""), message("", ""));
    assertThat(budget.ifFree(exchange, shown -> budget.free())).hasValue(100 - 5 * 7);
    budget.take(first, parts(80));
    assertThat(budget.ifFree(exchange, Exchange::id)).isEmpty();
    end(first);
    assertThat(budget.free()).isEqualTo(100);
  }

  /// A quarter is for recordings, and the service itself takes some.
  @Test
  void itGoesByTheHeap() {
    assertThat(TreeBudget.ofHeap(32L << 20)).isEqualTo((16 << 20) / 1000);
    assertThat(TreeBudget.ofHeap(128L << 20)).isEqualTo((24 << 20) / 1000);
    assertThat(TreeBudget.ofHeap(1L << 30)).isEqualTo((696 << 20) / 1000);
    assertThat(TreeBudget.ofHeap(1L << 40)).isEqualTo(1 << 20);
  }

  private static Exchange exchange(RecordedMessage request, RecordedMessage response) {
    RecordingStore store = new RecordingStore(new RecordingLimits(64, 64, 1 << 20, 10, 10));
    Recorder recorder = store.open(Transport.TCP, "http", "a:1", "b:2", Cutting.HTTP1);
    recorder.received(Octets.latin1("GET / HTTP/1.1\r\n\r\n").toByteBuffer());
    return store
        .exchange(recorder.currentExchange().orElseThrow())
        .orElseThrow()
        .with(request, response);
  }

  private static RecordedMessage message(String head, String body) {
    Octets octets = Octets.latin1(head + body);
    return new RecordedMessage(0, octets, octets.size(), head.length(), true);
  }

  private static Octets parts(int count) {
    return Octets.latin1(":".repeat(count));
  }

  /// RFC 9110 §15.6.4, §10.2.3.
  @Test
  void whoWouldTakeTooMuchIsToldToComeBack() {
    budget.take(first, parts(60));
    assertThatThrownBy(() -> budget.take(second, parts(60)))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(503);
              assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("2");
            });
    end(second);
    assertThat(budget.free()).isEqualTo(40);
  }

  private void end(MockHttpServletRequest request) {
    budget.afterCompletion(request, new MockHttpServletResponse(), this, null);
  }
}
