package dev.httpanatomy;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps virtual threads going when all of their carriers are held.
///
/// A virtual thread that waits while it loads or initialises a class keeps its carrier. Where all
/// carriers are kept so, who has what they wait for is not carried, and the service hangs for good:
/// it happens on small machines when many requests come right after the start, most easily in an
/// executable jar (spring-boot issue 51379). Many carriers from the beginning prevent that at a
/// high price, for they take the processors from each other: with 64 on two processors the service
/// answers a fifth of the requests that it answers with two. So there are as many as processors,
/// and more for the moment in which none of them gets on.
final class CarrierWatch {

  /// How often it is looked whether a virtual thread gets on.
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /// How long one may take for next to nothing.
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /// How many carriers there are at the most; the scheduler itself would have no more.
  private static final int MOST_CARRIERS = 256;

  /// By how much there are more at a time.
  private static final int STEP = 4;

  /// After how many looks at which all was well there are as many as usual again.
  private static final int CALM = 10;

  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  private static final Logger log = LoggerFactory.getLogger(CarrierWatch.class);

  private final VirtualThreadSchedulerMXBean scheduler =
      ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final int usual;

  private int calm;

  private CarrierWatch(int usual) {
    this.usual = usual;
    carriers(usual);
  }

  /// Watches until the service ends. To be called before there is any virtual thread.
  static void start() {
    int usual = Integer.getInteger(PARALLELISM, Runtime.getRuntime().availableProcessors());
    // The scheduler makes room for the queues of so many carriers once, at its beginning.
    System.setProperty(PARALLELISM, Integer.toString(Math.max(usual, MOST_CARRIERS)));
    CarrierWatch watch = new CarrierWatch(usual);
    Thread.ofPlatform().daemon().name("carrier-watch").start(watch::watch);
  }

  private void watch() {
    try {
      while (true) {
        look();
        Thread.sleep(calm == 0 ? PATIENCE : INTERVAL);
      }
    } catch (InterruptedException ended) {
      // Nobody interrupts it but who ends the service.
    }
  }

  private void look() throws InterruptedException {
    if (isHeld()) {
      calm = 0;
      int before = scheduler.getParallelism();
      carriers(Math.max(usual, Math.min(STEP * before, MOST_CARRIERS)));
      if (scheduler.getParallelism() != before) {
        log.warn("No virtual thread gets on: now with {} carriers", scheduler.getParallelism());
      }
    } else {
      calm++;
      if (calm == CALM) {
        carriers(usual);
      }
    }
  }

  /// Whether no virtual thread gets on, though there is processor time for one.
  private boolean isHeld() throws InterruptedException {
    long before = system.getProcessCpuTime();
    CountDownLatch ran = new CountDownLatch(1);
    // The scheduler looks whether it may have one more carrier when something comes into a queue
    // that is empty, and a new thread is given a queue of its own: so one for each that is new.
    int tries = calm == 0 ? Math.max(1, scheduler.getParallelism() - usual) : 1;
    try {
      for (int i = 0; i < tries; i++) {
        Thread.ofPlatform().daemon().start(() -> Thread.startVirtualThread(ran::countDown));
      }
    } catch (OutOfMemoryError noMoreThreads) {
      log.warn("No thread can be started to look whether virtual threads get on", noMoreThreads);
    }
    return !ran.await(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
        && system.getProcessCpuTime() - before < PATIENCE.toNanos() / 2;
  }

  private void carriers(int count) {
    if (scheduler.getParallelism() != count) {
      scheduler.setParallelism(count);
    }
  }
}
