package dev.httpanatomy;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.CountDownLatch;

/// A program whose virtual threads keep all carriers, waiting for one that is not carried: what
/// happens when many requests come at once that load the same classes, made certain. Prints how
/// many of them got on in the end.
final class HeldCarriers {

  private static final int THREADS = 40;

  private static final CountDownLatch released = new CountDownLatch(1);

  private HeldCarriers() {}

  /// Who asks for it while it is initialised keeps a carrier.
  private static final class Slow {

    static final boolean DONE;

    static {
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      DONE = true;
    }
  }

  /// @param arguments `watched`, or nothing
  static void main(String... arguments) throws InterruptedException {
    if (arguments.length > 0) {
      CarrierWatch.start();
    }
    CountDownLatch done = new CountDownLatch(THREADS);
    for (int i = 0; i < THREADS; i++) {
      Thread.startVirtualThread(() -> {
        if (Slow.DONE) {
          done.countDown();
        }
      });
    }
    Thread.startVirtualThread(released::countDown);
    boolean all = done.await(arguments.length > 0 ? 60 : 2, SECONDS);
    System.out.println(all ? "all got on" : "held: " + done.getCount());
    System.exit(0);
  }
}
