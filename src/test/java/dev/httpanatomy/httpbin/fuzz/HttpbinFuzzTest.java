package dev.httpanatomy.httpbin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.listening.RawClient;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// No value of any parameter, field or content makes an httpbin endpoint fail, hang, split its
/// answer's head, hand back a script, or send anybody elsewhere. The endpoints are those of the
/// OpenAPI document.
///
/// Of the attempts some are tried, always the same ones; `-Danatomy.fuzz.attempts=100000` tries
/// all.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "anatomy.httpbin.max-duration=1s")
class HttpbinFuzzTest {

  private static final long SEED = 5;

  // An answer may take a second here; the rest is for a busy machine.
  private static final int SECONDS_MOST = 20;

  private static final int AT_ONCE = 16;
  private static final int ATTEMPTS = Integer.getInteger("anatomy.fuzz.attempts", 2_500);
  private static final int SHOWN_MOST = 60;

  @LocalServerPort private int port;

  @Test
  @Timeout(value = 300, unit = TimeUnit.SECONDS)
  void noValueIsTooMuch() throws Exception {
    List<Attempt> all = new ArrayList<>(Attempt.all(Operation.all(), SEED));
    Collections.shuffle(all, new Random(SEED));
    List<Attempt> attempts = all.subList(0, Math.min(ATTEMPTS, all.size()));

    List<String> wrong = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<List<String>>> verdicts = new ArrayList<>();
      for (Attempt attempt : attempts) {
        verdicts.add(clients.submit(() -> verdict(attempt)));
      }
      for (int i = 0; i < attempts.size(); i++) {
        for (String fault : verdicts.get(i).get()) {
          wrong.add(fault + "\n    " + attempts.get(i));
        }
      }
    }
    assertThat(wrong.stream().limit(SHOWN_MOST)).as("%d faults", wrong.size()).isEmpty();
  }

  private List<String> verdict(Attempt attempt) {
    long began = System.nanoTime();
    try (RawClient client = RawClient.to(port).send(attempt.octets())) {
      String received;
      try {
        received = client.readToEnd();
      } catch (UncheckedIOException broken) {
        // A reset, or 20 seconds of silence: what came until then is judged.
        received = client.received();
      }
      long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
      return seconds < SECONDS_MOST
          ? Verdict.of(attempt, received)
          : List.of("took " + seconds + " s, where an answer may take one");
    }
  }
}
