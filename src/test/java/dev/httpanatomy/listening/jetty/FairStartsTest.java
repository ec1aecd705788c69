package dev.httpanatomy.listening.jetty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FairStartsTest {

  private final FairStarts starts = new FairStarts("test-", 100);

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

  @Test
  void noMoreRunAtOnceThanMay() throws Exception {
    FairStarts few = new FairStarts("few-", 3);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    int count = 50;
    CountDownLatch done = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      few.execute(() -> {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        LockSupport.parkNanos(1_000_000);
        running.decrementAndGet();
        done.countDown();
      });
    }
    done.await();
    assertThat(most).hasValueBetween(1, 3);
  }

  /// A virtual thread that slept goes on though new ones are always waiting to start. Where the
  /// scheduler of JDK 25 is handed all of them, it is starved.
  ///
  /// It is a process of its own, for the scheduler is that of all virtual threads of a process.
  @Test
  void whoSleptGoesOnThoughMoreAlwaysCome() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=2",
                "-Djdk.virtualThreadScheduler.parallelism=256",
                "-cp",
                System.getProperty("java.class.path"),
                BusyStarts.class.getName(),
                "fair")
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(process.waitFor(50, TimeUnit.SECONDS)).isTrue();
      assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).isEqualTo("went on\n");
    } finally {
      process.destroyForcibly();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
