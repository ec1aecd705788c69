package dev.httpanatomy.listening.jetty;

import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/// The threads of a Jetty server: a few platform threads look at the sockets, and each request that
/// has come is served by a virtual thread, as Jetty's guide advises.
///
/// With virtual threads alone, as Spring Boot has it, the thread that looks at the sockets serves
/// requests as well, one after the other, and never leaves its carrier while there are any: a
/// request that had to wait for something is not gone on with.
public final class RequestThreads {

  /// Platform threads that stay when there is nothing to do.
  private static final int LEAST = 4;

  private RequestThreads() {}

  /// Threads for one server.
  ///
  /// @param most how many requests are served at once; others wait
  public static ThreadPool pool(int most) {
    QueuedThreadPool pool = new QueuedThreadPool();
    pool.setName("jetty");
    pool.setMinThreads(LEAST);
    pool.setVirtualThreadsExecutor(new FairStarts("request-", most));
    return pool;
  }
}
