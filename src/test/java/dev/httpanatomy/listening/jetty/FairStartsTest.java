package dev.httpanatomy.listening.jetty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@Timeout(60)
class FairStartsTest {

  private final FairStarts starts = new FairStarts("test-");

  @Test
  void runsEachTaskInAVirtualThreadOfItsOwn() throws Exception {
    int count = 1000;
    BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
    for (int i = 0; i < count; i++) {
      starts.execute(() -> threads.add(Thread.currentThread()));
    }
    List<Thread> all = new ArrayList<>();
    while (all.size() < count) {
      all.add(threads.take());
    }
    assertThat(all).doesNotHaveDuplicates().allMatch(Thread::isVirtual);
    assertThat(all.getFirst().getName()).startsWith("test-");
  }

  @Test
  void tasksThatWaitHoldNoOthersUp() throws Exception {
    int count = 100;
    CountDownLatch all = new CountDownLatch(count);
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      starts.execute(() -> {
        all.countDown();
        await(all);
        done.countDown();
      });
    }
    done.await();
  }

  @Test
  void aTaskThatFailsHoldsNoOthersUp() throws Exception {
    int count = 100;
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      starts.execute(() -> {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {});
        done.countDown();
        throw new IllegalStateException("as it should");
      });
    }
    done.await();
  }

  /// A virtual thread that slept goes on though new ones are always waiting to start.
  @Test
  void whoSleptGoesOnThoughMoreAlwaysCome() throws IOException {
    assertThat(busy("fair")).isEqualTo("went on\n");
  }

  /// Later JDKs may be fair: then it is not needed any more.
  @Test
  @EnabledForJreRange(max = JRE.JAVA_25)
  void withoutItWhoSleptIsStarved() throws IOException {
    assertThat(busy()).isEqualTo("was starved\n");
  }

  /// A process of its own, for the scheduler is that of all virtual threads of a process.
  private static String busy(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:ActiveProcessorCount=2", "-Djdk.virtualThreadScheduler.parallelism=256"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(BusyStarts.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
