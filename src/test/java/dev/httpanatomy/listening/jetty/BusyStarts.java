package dev.httpanatomy.listening.jetty;

import java.lang.management.ManagementFactory;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;

/// A program of its own: 64 clients, each of which sends its next request as soon as it has an
/// answer, are served through one selector, and one of the threads that serve naps. Prints whether
/// that goes on.
final class BusyStarts {

  private static final int CLIENTS = 64;
  private static final int NAPS = 100;
  private static final long WORK_NANOS = 1_000_000;

  private BusyStarts() {}

  /// @param arguments `fair`, or nothing
  static void main(String... arguments) throws InterruptedException {
    // As the service has it: room for many carriers, and as many as processors.
    ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class)
        .setParallelism(Runtime.getRuntime().availableProcessors());
    boolean fair = arguments.length > 0;
    Executor starts =
        fair ? new FairStarts("request-", 200) : Executors.newVirtualThreadPerTaskExecutor();
    Thread.ofPlatform().daemon().start(() -> serve(starts));

    CountDownLatch naps = new CountDownLatch(NAPS);
    starts.execute(() -> nap(naps));
    System.out.println(naps.await(fair ? 30 : 4, TimeUnit.SECONDS) ? "went on" : "was starved");
    System.exit(0);
  }

  private static void serve(Executor starts) {
    BlockingQueue<Runnable> requests = new LinkedBlockingQueue<>();
    for (int client = 0; client < CLIENTS; client++) {
      requests.add(
          new Runnable() {
            @Override
            public void run() {
              work();
              requests.add(this);
            }
          });
    }
    try {
      while (true) {
        starts.execute(requests.take());
      }
    } catch (InterruptedException ended) {
      // Nobody interrupts it.
    }
  }

  private static void work() {
    long end = System.nanoTime() + WORK_NANOS;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void nap(CountDownLatch naps) {
    try {
      for (int nap = 0; nap < NAPS; nap++) {
        Thread.sleep(1);
        naps.countDown();
      }
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
