package dev.httpanatomy.listening.jetty;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Runs each task in a virtual thread of its own, in the order in which they come, without starving
/// the virtual threads that go on after a wait.
///
/// The scheduler of virtual threads has several queues: threads that are started are in another one
/// than those that a timer or the release of a monitor resumes. A carrier takes from the same queue
/// until that is empty (JDK-8373118). Where requests come faster than they are served, the queue of
/// their starts never is, and who waited half a minute ago waits still. So no more than a few are
/// handed to the scheduler at a time, and every few milliseconds no more until all of these have
/// begun: then that queue is empty, and a carrier that is done looks into the others.
final class FairStarts implements Executor {

  /// How many may be on their way to begin: enough to keep the carriers busy.
  private static final int MOST_STARTING = 8;

  /// For how long the scheduler may have some without a pause.
  private static final long SPELL_NANOS = 10_000_000;

  private final ThreadFactory threads;
  private final int most;
  private final Deque<Runnable> waiting = new ConcurrentLinkedDeque<>();

  /// How many were started and have not begun.
  private final AtomicInteger starting = new AtomicInteger();

  /// How many were started and have not ended.
  private final AtomicInteger running = new AtomicInteger();

  /// Since when there are any on their way.
  private volatile long spellBegan;

  /// @param name what the names of the threads begin with
  /// @param most how many run at once; others wait
  FairStarts(String name, int most) {
    this.threads = Thread.ofVirtual().name(name, 0).inheritInheritableThreadLocals(false).factory();
    this.most = most;
  }

  @Override
  public void execute(Runnable task) {
    waiting.add(task);
    startWaiting();
  }

  private void startWaiting() {
    while (!waiting.isEmpty()) {
      int others = running.get();
      int now = starting.get();
      if (others >= most || !mayStart(now)) {
        return;
      }
      if (running.compareAndSet(others, others + 1)) {
        if (starting.compareAndSet(now, now + 1)) {
          startOne();
        } else {
          running.decrementAndGet();
        }
      }
    }
  }

  /// @param starting how many are on their way
  private boolean mayStart(int starting) {
    if (starting == 0) {
      spellBegan = System.nanoTime();
      return true;
    }
    return starting < MOST_STARTING && System.nanoTime() - spellBegan < SPELL_NANOS;
  }

  /// What is not started, for want of memory, waits on.
  private void startOne() {
    Runnable task = waiting.poll();
    boolean started = false;
    try {
      if (task != null) {
        threads.newThread(() -> run(task)).start();
        started = true;
      }
    } finally {
      if (!started) {
        if (task != null) {
          waiting.addFirst(task);
        }
        starting.decrementAndGet();
        running.decrementAndGet();
      }
    }
  }

  private void run(Runnable task) {
    starting.decrementAndGet();
    try {
      startWaiting();
    } finally {
      try {
        task.run();
      } finally {
        running.decrementAndGet();
        startWaiting();
      }
    }
  }
}
