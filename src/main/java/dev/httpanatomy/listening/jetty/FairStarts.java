package dev.httpanatomy.listening.jetty;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs each task in a virtual thread of its own, in the order in which they come, without starving
/// the virtual threads that go on after a wait.
///
/// The scheduler of virtual threads has several queues: what one platform thread starts is in
/// another one than what a timer or the release of a monitor resumes. A carrier takes from the same
/// queue until that is empty (JDK-8373118). Where requests come faster than they are served, the
/// queue of their starts never is, and who waited half a minute ago waits still. So no more than a
/// few are handed to the scheduler at a time, and every few milliseconds no more until all of these
/// have begun: then the carriers look into the other queues.
final class FairStarts implements Executor {

  /// How many may be on their way to begin: enough to keep the carriers busy.
  private static final int MOST_STARTING = 8;

  /// For how long the scheduler may have some without a pause.
  private static final long SPELL_NANOS = 10_000_000;

  private final ThreadFactory threads;
  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

  /// How many were started and have not begun.
  private final AtomicInteger starting = new AtomicInteger();

  /// Since when there are any.
  private volatile long spellBegan;

  /// @param name what the names of the threads begin with
  FairStarts(String name) {
    this.threads = Thread.ofVirtual().name(name, 0).factory();
  }

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
    startWaiting();
  }

  private void startWaiting() {
    while (!waiting.isEmpty()) {
      int now = starting.get();
      if (!mayStart(now)) {
        return;
      }
      if (starting.compareAndSet(now, now + 1)) {
        startOne();
      }
    }
  }

  /// @param starting how many are on their way
  private boolean mayStart(int starting) {
    if (starting == 0) {
      spellBegan = System.nanoTime();
    }
    return starting < MOST_STARTING && System.nanoTime() - spellBegan < SPELL_NANOS;
  }

  private void startOne() {
    boolean started = false;
    try {
      Runnable task = waiting.poll();
      if (task != null) {
        threads.newThread(() -> begin(task)).start();
        started = true;
      }
    } finally {
      if (!started) {
        starting.decrementAndGet();
      }
    }
  }

  private void begin(Runnable task) {
    starting.decrementAndGet();
    startWaiting();
    task.run();
  }
}
