package dev.httpanatomy.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;

/// A client that sends datagrams to one port of this machine and receives what comes back.
///
/// In all texts each character is an octet.
public final class DatagramClient implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 20_000;
  private static final int MOST_OCTETS = 65_535;

  /// Not connected: the JDK sends no empty datagram on a socket that is.
  private final DatagramSocket socket;

  private final InetSocketAddress remote;

  private DatagramClient(SocketAddress local, InetSocketAddress remote) {
    this.remote = remote;
    try {
      socket = new DatagramSocket(local);
      socket.setSoTimeout(TIMEOUT_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A client on any free port of 127.0.0.1.
  public static DatagramClient to(int port) {
    return between("127.0.0.1", 0, "127.0.0.1", port);
  }

  /// A client on that address and port.
  public static DatagramClient between(String from, int fromPort, String to, int port) {
    try {
      return new DatagramClient(
          new InetSocketAddress(InetAddress.getByName(from), fromPort),
          new InetSocketAddress(InetAddress.getByName(to), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Its own address, as the listener sees it.
  public String address() {
    return SocketAddresses.text(socket.getLocalSocketAddress());
  }

  /// Sends one datagram.
  public DatagramClient send(String octets) {
    return send(octets.getBytes(ISO_8859_1));
  }

  /// Sends one datagram.
  public DatagramClient send(byte[] octets) {
    try {
      socket.send(new DatagramPacket(octets, octets.length, remote));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The next datagram that comes.
  public String receive() {
    byte[] buffer = new byte[MOST_OCTETS];
    DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
    try {
      socket.receive(datagram);
      return new String(buffer, 0, datagram.getLength(), ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
