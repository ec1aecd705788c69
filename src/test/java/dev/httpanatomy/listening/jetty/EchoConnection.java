package dev.httpanatomy.listening.jetty;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.BufferUtil;

/// What a connection of Jetty's may give way to: sends back what comes.
final class EchoConnection extends AbstractConnection implements Connection.UpgradeTo {

  private static final int READ_OCTETS = 1024;

  EchoConnection(EndPoint endPoint, Executor executor) {
    super(endPoint, executor);
  }

  @Override
  public void onUpgradeTo(ByteBuffer early) {
    if (early != null && early.hasRemaining()) {
      echo(BufferUtil.copy(early));
    }
  }

  @Override
  public void onOpen() {
    super.onOpen();
    fillInterested();
  }

  @Override
  public void onFillable() {
    try {
      while (true) {
        ByteBuffer buffer = BufferUtil.allocate(READ_OCTETS);
        int filled = getEndPoint().fill(buffer);
        if (filled < 0) {
          close();
          return;
        } else if (filled == 0) {
          fillInterested();
          return;
        }
        echo(buffer);
      }
    } catch (IOException e) {
      getEndPoint().close(e);
    }
  }

  private void echo(ByteBuffer octets) {
    try (Blocker.Callback blocker = Blocker.callback()) {
      getEndPoint().write(blocker, octets);
      blocker.block();
    } catch (IOException e) {
      getEndPoint().close(e);
    }
  }
}
