package dev.httpanatomy.listening.jetty;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ReadPendingException;
import java.nio.channels.WritePendingException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// An end point that is another one in all that it is asked: what a layer of ours changes, it
/// overrides.
abstract class ForwardingEndPoint implements EndPoint, EndPoint.Wrapper {

  private final EndPoint endPoint;

  ForwardingEndPoint(EndPoint endPoint) {
    this.endPoint = endPoint;
  }

  @Override
  public final EndPoint unwrap() {
    return endPoint;
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    return endPoint.fill(buffer);
  }

  @Override
  public boolean flush(ByteBuffer... buffers) throws IOException {
    return endPoint.flush(buffers);
  }

  @Override
  public void write(Callback callback, ByteBuffer... buffers) throws WritePendingException {
    endPoint.write(callback, buffers);
  }

  @Override
  public void shutdownOutput() {
    endPoint.shutdownOutput();
  }

  @Override
  public void close(@Nullable Throwable cause) {
    endPoint.close(cause);
  }

  @Override
  public void fillInterested(Callback callback) throws ReadPendingException {
    endPoint.fillInterested(callback);
  }

  @Override
  public boolean tryFillInterested(Callback callback) {
    return endPoint.tryFillInterested(callback);
  }

  @Override
  public boolean isFillInterested() {
    return endPoint.isFillInterested();
  }

  @Override
  public Callback cancelWrite(Throwable cause) {
    return endPoint.cancelWrite(cause);
  }

  @Override
  public void setConnection(Connection connection) {
    endPoint.setConnection(connection);
  }

  @Override
  public Connection getConnection() {
    return endPoint.getConnection();
  }

  @Override
  public void upgrade(Connection newConnection) {
    endPoint.upgrade(newConnection);
  }

  @Override
  public void onOpen() {
    endPoint.onOpen();
  }

  @Override
  public void onClose(@Nullable Throwable cause) {
    endPoint.onClose(cause);
  }

  @Override
  public boolean isOpen() {
    return endPoint.isOpen();
  }

  @Override
  public boolean isInputShutdown() {
    return endPoint.isInputShutdown();
  }

  @Override
  public boolean isOutputShutdown() {
    return endPoint.isOutputShutdown();
  }

  @Override
  public long getCreatedTimeStamp() {
    return endPoint.getCreatedTimeStamp();
  }

  @Override
  public long getIdleTimeout() {
    return endPoint.getIdleTimeout();
  }

  @Override
  public void setIdleTimeout(long idleTimeout) {
    endPoint.setIdleTimeout(idleTimeout);
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return endPoint.getLocalSocketAddress();
  }

  @Override
  public SocketAddress getRemoteSocketAddress() {
    return endPoint.getRemoteSocketAddress();
  }

  @Override
  public SslSessionData getSslSessionData() {
    return endPoint.getSslSessionData();
  }

  @Override
  public Object getTransport() {
    return endPoint.getTransport();
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + " on " + endPoint;
  }
}
