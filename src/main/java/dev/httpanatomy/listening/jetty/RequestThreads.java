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

  private static final int FEW = 4;

  private RequestThreads() {}

  /// Threads for one server.
  public static ThreadPool pool() {
    QueuedThreadPool pool = new QueuedThreadPool();
    pool.setName("jetty");
    pool.setMinThreads(FEW);
    pool.setVirtualThreadsExecutor(new FairStarts("request-"));
    return pool;
  }
}
